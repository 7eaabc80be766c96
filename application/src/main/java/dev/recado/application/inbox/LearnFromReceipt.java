package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.LearnPerson;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.PhoneNumber;
import java.util.Optional;

/**
 * Learns how WhatsApp calls those we wrote to: the receipts of one message name them now by phone,
 * now by LID. Only what a contact lacks is filled in, and never with an address of ours. Comes
 * before the receipt itself, because whoever writes locks contacts before messages.
 */
public final class LearnFromReceipt {
  private final Essentials essentials;
  private final KnownMessages known;
  private final Contacts contacts;
  private final LearnPerson people;

  public LearnFromReceipt(
      Essentials essentials, KnownMessages known, Contacts contacts, LearnPerson people) {
    this.essentials = essentials;
    this.known = known;
    this.contacts = contacts;
    this.people = people;
  }

  /** Inside a transaction. */
  void learn(
      TenantScope scope,
      ConnectionId connection,
      ReceiptArrived receipt,
      Optional<PhoneNumber> own) {
    receipt
        .addressee()
        .ifPresent(
            person ->
                known
                    .lacking(scope, connection, receipt.message(), person.replyTo())
                    .filter(contact -> !LearnPerson.is(people.whole(scope, person), own))
                    .ifPresent(
                        contact ->
                            contacts.learn(scope, contact, person.replyTo(), essentials.now())));
  }
}
