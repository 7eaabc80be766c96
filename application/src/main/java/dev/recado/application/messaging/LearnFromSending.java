package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.SendOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what the gateway's answer tells about the number itself. In transactions of their own,
 * after that of the verdict: a verdict locks the message and its campaign, this locks the contact
 * first, and whoever writes to us locks the contact before the campaign he answers.
 */
public final class LearnFromSending {
  private final Essentials essentials;
  private final Contacts contacts;
  private final ContactMerges merges;

  public LearnFromSending(Essentials essentials, Contacts contacts, ContactMerges merges) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.merges = merges;
  }

  /** Something to be written down; inside a transaction. */
  interface Lesson {
    void learn(Instant now);
  }

  /**
   * What is new, read inside the transaction of the verdict and locking nothing.
   *
   * @param mistakenFor the contact under whom the echo was stored
   */
  List<Lesson> lessons(
      TenantScope scope, Due due, SendOutcome outcome, Optional<ContactId> mistakenFor) {
    return due.contact().stream()
        .flatMap(
            contact ->
                Stream.concat(
                    mistakenFor.filter(other -> !other.equals(contact)).stream()
                        .map(other -> same(scope, contact, other)),
                    of(scope, due, contact, outcome)))
        .toList();
  }

  private Stream<Lesson> of(TenantScope scope, Due due, ContactId contact, SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted(var id, Optional<Jid> identifier) ->
          Stream.concat(
              identifier.filter(jid -> unknown(scope, contact, jid)).stream()
                  .map(jid -> (Lesson) now -> contacts.learn(scope, contact, jid, now)),
              due.notOnWhatsAppUntil().stream().map(flag -> reached(scope, contact)));
      case SendOutcome.Rejected(var reason, String detail) ->
          reason == SendOutcome.Rejection.NOT_ON_WHATSAPP
              ? Stream.of(absent(scope, contact))
              : Stream.empty();
      case SendOutcome.FailedBefore failed -> Stream.empty();
      case SendOutcome.Unknown unknown -> Stream.empty();
    };
  }

  private boolean unknown(TenantScope scope, ContactId contact, Jid identifier) {
    Optional<Jid> said = Optional.of(identifier);
    return contacts
        .find(scope, contact)
        .filter(known -> known.canonical().equals(said) || known.lid().equals(said))
        .isEmpty();
  }

  private Lesson same(TenantScope scope, ContactId contact, ContactId other) {
    return now -> {
      merges.learned(scope, List.of(contact, other), now);
      essentials.counters().add(Counted.CONTACTS_MERGED);
    };
  }

  private Lesson reached(TenantScope scope, ContactId contact) {
    return now -> contacts.flag(scope, contact, Optional.empty(), now);
  }

  private Lesson absent(TenantScope scope, ContactId contact) {
    return now -> {
      contacts.flag(scope, contact, Optional.of(now.plus(Contact.ABSENT_FOR)), now);
      essentials.counters().add(Counted.NUMBER_FLAGGED);
    };
  }

  /** Each in a transaction of its own; one that fails is no reason to doubt the verdict. */
  void learn(TenantScope scope, List<Lesson> lessons) {
    for (Lesson lesson : lessons) {
      essentials.guarded().run(scope.tenant(), "learn", () -> learn(scope, lesson));
    }
  }

  private void learn(TenantScope scope, Lesson lesson) {
    essentials.transactions().run(scope, () -> lesson.learn(essentials.now()));
  }
}
