package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.Party;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Message;
import dev.recado.testkit.contacts.AddressBook;

/** Between whom a message was exchanged, as far as it is known now. */
public final class Parties {
  private final InboxTables tables;
  private final AddressBook book;

  public Parties(InboxTables tables, AddressBook book) {
    this.tables = tables;
    this.book = book;
  }

  Party of(TenantScope scope, Message message) {
    var conversation =
        tables.conversations().find(scope, message.conversation()).orElseThrow().value();
    return conversation
        .contact()
        .map(contact -> Party.of(book.addresses(scope, contact)))
        .orElseGet(() -> Party.of(conversation.group().orElseThrow()));
  }

  boolean admits(TenantScope scope, Claim.Target target, Message message) {
    return target
        .knowing(party -> book.known(scope, party))
        .admits(message.direction(), of(scope, message), message.context().author().map(Party::of));
  }
}
