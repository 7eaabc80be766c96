package dev.recado.testkit.contacts;

import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;

/** The rows behind the contacts port. */
public record ContactTables(
    Table<ContactId, ContactRow> contacts, Table<AddressKey, AddressRow> addresses) {
  public static ContactTables in(InMemoryStore store) {
    return new ContactTables(store.table(), store.table());
  }

  public record ContactRow(TenantId tenant, Contact value) implements Table.Row {}

  /** An address leads to one contact of a tenant. */
  public record AddressKey(TenantId tenant, Address address) {}

  public record AddressRow(AddressKey key, ContactId contact) implements Table.Row {
    @Override
    public TenantId tenant() {
      return key.tenant();
    }
  }
}
