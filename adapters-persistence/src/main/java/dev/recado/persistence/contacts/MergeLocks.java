package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.persistence.sql.TenantSql;
import java.util.List;
import java.util.UUID;

/**
 * Locks contacts with all that will be moved, in the order in which everybody locks: addresses,
 * campaigns, contacts, conversations. Nothing can begin to refer to a contact that is locked for
 * update, and whatever did before has committed by then: the statements that follow see everything
 * there is to move.
 */
record MergeLocks(TenantSql sql) {
  private static final String ADDRESSES =
      """
      select address from contact_addresses
      where tenant_id = :tenant and contact_id = any(:contacts)
      order by address collate "C" for no key update
      """;

  /** Of two places in one campaign one goes, which changes the campaign's counters. */
  private static final String CAMPAIGNS =
      """
      select id from campaigns
      where tenant_id = :tenant and id in (
        select campaign_id from campaign_recipients
        where tenant_id = :tenant and contact_id = any(:contacts)
        group by campaign_id having count(*) > 1)
      order by id for no key update
      """;

  private static final String CONTACTS =
      """
      select * from contacts where tenant_id = :tenant and id = any(:contacts)
      order by id for update
      """;

  private static final String CONVERSATIONS =
      """
      select id from conversations where tenant_id = :tenant and contact_id = any(:contacts)
      order by id for no key update
      """;

  /** Those of the contacts that are there. */
  List<Contact> lock(TenantScope scope, List<ContactId> contacts) {
    UUID[] ids = contacts.stream().map(ContactId::value).toArray(UUID[]::new);
    each(scope, ADDRESSES, ids);
    each(scope, CAMPAIGNS, ids);
    List<Contact> locked =
        sql.list(
            scope,
            CONTACTS,
            values -> values.bindArray("contacts", UUID.class, (Object[]) ids),
            (row, context) -> ContactRow.read(row));
    each(scope, CONVERSATIONS, ids);
    return locked;
  }

  private void each(TenantScope scope, String select, UUID[] ids) {
    sql.list(
        scope,
        select,
        values -> values.bindArray("contacts", UUID.class, (Object[]) ids),
        (row, context) -> true);
  }
}
