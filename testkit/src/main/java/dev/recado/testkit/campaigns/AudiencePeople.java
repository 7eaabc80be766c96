package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census.Question;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.contacts.ContactTables;
import dev.recado.testkit.messaging.QueueFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is in question for a campaign, and why somebody is left out. */
public final class AudiencePeople {
  private final RecipientBook recipients;
  private final ContactTables contacts;
  private final AudienceFacts facts;
  private final QueueFacts traffic;

  public AudiencePeople(
      RecipientBook recipients, ContactTables contacts, AudienceFacts facts, QueueFacts traffic) {
    this.recipients = recipients;
    this.contacts = contacts;
    this.facts = facts;
    this.traffic = traffic;
  }

  Stream<AudiencePerson> waiting(TenantScope scope, Question question) {
    return recipients.of(scope, question.campaign()).stream()
        .filter(AudiencePeople::inQuestion)
        .map(recipient -> person(scope, question, recipient));
  }

  private static boolean inQuestion(Recipient recipient) {
    return recipient.status() == RecipientStatus.PENDING
        || recipient.status() == RecipientStatus.SKIPPED && recipient.message().isEmpty();
  }

  Stream<AudiencePerson> joining(
      TenantScope scope, Question question, Collection<ContactId> tagged) {
    return tagged.stream()
        .filter(
            contact ->
                recipients.of(scope, question.campaign()).stream()
                    .noneMatch(recipient -> recipient.contact().equals(Optional.of(contact))))
        .map(
            contact -> {
              Contact known = contacts.contacts().find(scope, contact).orElseThrow().value();
              AudiencePerson person =
                  new AudiencePerson(
                      known.phone().map(PhoneNumber::digits),
                      known.name(),
                      values(Optional.of(known), known.name(), known.fields().values()),
                      Optional.empty(),
                      traffic.warm(scope, question.unit(), contact, question.now()),
                      Optional.empty());
              return person.leftOut(out(scope, question, person, known));
            });
  }

  private AudiencePerson person(TenantScope scope, Question question, Recipient recipient) {
    Optional<Contact> known =
        recipient
            .contact()
            .flatMap(id -> contacts.contacts().find(scope, id))
            .map(ContactTables.ContactRow::value);
    Optional<String> name = recipient.name().or(() -> known.flatMap(Contact::name));
    AudiencePerson person =
        new AudiencePerson(
            recipient.phone().or(() -> known.flatMap(Contact::phone).map(PhoneNumber::digits)),
            name,
            values(known, name, recipient.variables()),
            Optional.of(recipient.position() % question.wordings()),
            known
                .filter(c -> traffic.warm(scope, question.unit(), c.id(), question.now()))
                .isPresent(),
            Optional.empty());
    return person.leftOut(
        recipient
            .skipped()
            .or(() -> known.flatMap(contact -> out(scope, question, person, contact))));
  }

  private static Map<String, String> values(
      Optional<Contact> known, Optional<String> name, Map<String, String> variables) {
    Map<String, String> values = new HashMap<>();
    name.ifPresent(text -> values.put("name", text));
    known.flatMap(Contact::phone).ifPresent(phone -> values.put("phone", phone.digits()));
    values.putAll(variables);
    return values;
  }

  private Optional<RefusalReason> out(
      TenantScope scope, Question question, AudiencePerson person, Contact known) {
    Optional<String> own = question.own().map(PhoneNumber::canonical);
    if (own.isPresent() && known.phone().map(PhoneNumber::canonical).equals(own)) {
      return Optional.of(RefusalReason.OWN_NUMBER);
    }
    if (facts.optedOut(scope, known.id())) {
      return Optional.of(RefusalReason.OPTED_OUT);
    }
    if (facts.absent(scope, known.id(), question.now())) {
      return Optional.of(RefusalReason.NOT_ON_WHATSAPP);
    }
    boolean missing =
        question.needs().stream()
            .anyMatch(need -> person.gets(need.wording()) && !person.has(need.variable()));
    return missing ? Optional.of(RefusalReason.MISSING_VARIABLE) : Optional.empty();
  }
}
