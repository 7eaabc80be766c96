package dev.recado.testkit.contacts;

import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import dev.recado.testkit.contacts.Belongings.Moved;
import java.util.List;

/** The rows behind the contacts port. */
public record ContactTables(
    Table<ContactId, ContactRow> contacts,
    Table<AddressKey, AddressRow> addresses,
    Table<AliasKey, AliasRow> aliases,
    Table<MergeId, MergeRow> merges) {
  public static ContactTables in(InMemoryStore store) {
    return new ContactTables(store.table(), store.table(), store.table(), store.table());
  }

  public record ContactRow(TenantId tenant, Contact value) implements Table.Row {}

  /** An address leads to one contact of a tenant. */
  public record AddressKey(TenantId tenant, Address address) {}

  public record AliasKey(TenantId tenant, Jid lid) {}

  /** Which phone a LID belongs to. */
  public record AliasRow(AliasKey key, PhoneNumber phone) implements Table.Row {
    @Override
    public TenantId tenant() {
      return key.tenant();
    }
  }

  /**
   * A merge and what it moved.
   *
   * @param kept the contact that is left, as it was before
   * @param addresses that led to the other
   */
  public record MergeRow(
      TenantId tenant, Merge value, Contact kept, List<AddressKey> addresses, Moved moved)
      implements Table.Row {
    MergeRow with(Merge changed) {
      return new MergeRow(tenant, changed, kept, addresses, moved);
    }
  }

  public record AddressRow(AddressKey key, ContactId contact) implements Table.Row {
    @Override
    public TenantId tenant() {
      return key.tenant();
    }
  }
}
