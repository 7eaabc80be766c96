package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.ContactId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Which address leads to which contact. All writers lock addresses in sorted order, so that none
 * waits for another that waits for him.
 */
public final class ContactAddresses {
  private final TenantSql sql;

  public ContactAddresses(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  boolean anyKnown(TenantScope scope, List<Address> addresses) {
    String known =
        """
        select contact_id from contact_addresses
        where tenant_id = :tenant and address = any(:addresses)
        limit 1
        """;
    return !owners(scope, known, values -> bind(values, addresses)).isEmpty();
  }

  /**
   * Whose each address is, if all are known; until the transaction ends they stay theirs. Empty,
   * and nothing is locked, when one is not known: to lock the others now would break the order.
   */
  List<ContactId> lockIfAllKnown(TenantScope scope, List<Address> addresses) {
    String lock =
        """
        select contact_id from contact_addresses
        where tenant_id = :tenant and address = any(:addresses)
          and cardinality(:addresses) = (
            select count(*) from contact_addresses
            where tenant_id = :tenant and address = any(:addresses))
        order by address collate "C"
        for no key update
        """;
    return owners(scope, lock, values -> bind(values, addresses));
  }

  /**
   * Gives the addresses that lead nowhere to a new contact, which is created if it got any. An
   * address already there is updated to itself: that locks it and gives back whose it is, also when
   * another transaction inserted it a moment ago. The new addresses do not go to the owner of the
   * others at once, because only the lock tells who that is.
   *
   * @return whose each address is now
   */
  List<ContactId> claim(TenantScope scope, List<Address> addresses, ContactId fresh, Instant now) {
    String claim =
        """
        with claimed as (
          insert into contact_addresses as known
            (tenant_id, address, contact_id, kind, first_seen_at)
          select :tenant, a.address, :fresh,
            case when a.address like 'p:%' then 'phone' else 'lid' end, :now
          from unnest(:addresses) with ordinality as a (address, place)
          order by a.place
          on conflict (tenant_id, address) do update set contact_id = known.contact_id
          returning contact_id
        ),
        born as (
          insert into contacts (tenant_id, id, created_at, updated_at)
          select distinct :tenant, contact_id, :now, :now from claimed where contact_id = :fresh
        )
        select contact_id from claimed
        """;
    return owners(
        scope,
        claim,
        values -> bind(values, addresses).bind("fresh", fresh.value()).bind("now", now));
  }

  /** Removes a contact that was created a moment ago; its addresses lead to another from now on. */
  public void giveUp(TenantScope scope, ContactId newborn, ContactId owner) {
    String redirect =
        """
        update contact_addresses set contact_id = :owner
        where tenant_id = :tenant and contact_id = :newborn
        """;
    sql.update(
        scope,
        redirect,
        values -> values.bind("newborn", newborn.value()).bind("owner", owner.value()));
    sql.updateOne(
        scope,
        "delete from contacts where tenant_id = :tenant and id = :newborn",
        values -> values.bind("newborn", newborn.value()));
  }

  Optional<ContactId> owner(TenantScope scope, Address address) {
    String owner =
        """
        select contact_id from contact_addresses
        where tenant_id = :tenant and address = any(:addresses)
        """;
    return owners(scope, owner, values -> bind(values, List.of(address))).stream().findFirst();
  }

  /**
   * Lets an address lead to a contact, unless it leads to one already, and locks it.
   *
   * @return to whom it leads now
   */
  Optional<ContactId> learn(TenantScope scope, Address address, ContactId contact, Instant now) {
    String learn =
        """
        insert into contact_addresses as known
          (tenant_id, address, contact_id, kind, first_seen_at)
        values (:tenant, :address, :contact, :kind, :now)
        on conflict (tenant_id, address) do update set contact_id = known.contact_id
        returning contact_id
        """;
    return owners(
            scope,
            learn,
            values ->
                values
                    .bind("address", address.key())
                    .bind("contact", contact.value())
                    .bind("kind", address.lid() ? "lid" : "phone")
                    .bind("now", now))
        .stream()
        .findFirst();
  }

  private List<ContactId> owners(TenantScope scope, String statement, Consumer<Query> values) {
    return sql.list(
        scope, statement, values, (row, context) -> new ContactId(Columns.uuid(row, "contact_id")));
  }

  private static Query bind(Query values, List<Address> addresses) {
    List<String> keys = addresses.stream().map(Address::key).toList();
    return values.bindArray("addresses", String.class, keys);
  }
}
