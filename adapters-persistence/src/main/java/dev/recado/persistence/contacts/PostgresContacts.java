package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The address books of the tenants. */
public final class PostgresContacts implements Contacts {
  private final TenantSql sql;
  private final ContactAddresses addresses;
  private final ContactMerge merge;

  public PostgresContacts(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    addresses = new ContactAddresses(jdbi);
    merge = new ContactMerge(jdbi);
  }

  @Override
  public ContactId resolve(TenantScope scope, Person person, ContactId fresh, Instant now) {
    ContactId contact = identify(scope, person, fresh, now);
    fill(scope, contact, person, Optional.empty(), now);
    return contact;
  }

  /** No contact is left under the random id: some address leads to one already. */
  @Override
  public void enrich(TenantScope scope, Person person, Instant now) {
    if (addresses.anyKnown(scope, person.addresses())) {
      ContactId contact = identify(scope, person, new ContactId(UUID.randomUUID()), now);
      Optional<Jid> canonical =
          Optional.of(person.replyTo()).filter(jid -> jid.kind() == Jid.Kind.PHONE);
      fill(scope, contact, person, canonical, now);
    }
  }

  /** The one contact to whom all addresses of the person lead from now on. */
  private ContactId identify(TenantScope scope, Person person, ContactId fresh, Instant now) {
    List<Address> all = person.addresses();
    List<ContactId> owners = addresses.lockIfAllKnown(scope, all);
    if (owners.isEmpty()) {
      owners = addresses.claim(scope, all, fresh, now);
    }
    List<ContactId> others = owners.stream().distinct().filter(id -> !id.equals(fresh)).toList();
    if (others.isEmpty()) {
      return fresh;
    }
    if (owners.contains(fresh)) {
      addresses.giveUp(scope, fresh, others.getFirst());
    }
    return others.size() == 1 ? others.getFirst() : merge.merge(scope, others, now);
  }

  /** Writes only what is new: most messages come from people we know all about. */
  private void fill(
      TenantScope scope, ContactId contact, Person person, Optional<Jid> canonical, Instant now) {
    String fill =
        """
        update contacts c
        set name = coalesce(c.name, p.name), phone = coalesce(c.phone, p.phone),
          canonical_jid = coalesce(c.canonical_jid, p.canonical), lid = coalesce(c.lid, p.lid),
          updated_at = :now
        from (select cast(:name as text) as name, cast(:phone as text) as phone,
          cast(:canonical as text) as canonical, cast(:lid as text) as lid) p
        where c.tenant_id = :tenant and c.id = :id
          and (c.name is null and p.name is not null
            or c.phone is null and p.phone is not null
            or c.canonical_jid is null and p.canonical is not null
            or c.lid is null and p.lid is not null)
        """;
    sql.update(
        scope,
        fill,
        values ->
            values
                .bind("id", contact.value())
                .bind("name", person.name())
                .bind("phone", person.phone().map(PhoneNumber::digits))
                .bind("canonical", canonical.map(Jid::toString))
                .bind("lid", person.lid().map(Jid::toString))
                .bind("now", now));
  }

  /** Nothing is left to learn about a contact that was merged away while its message was sent. */
  @Override
  public void learnCanonical(TenantScope scope, ContactId contact, Jid canonical, Instant now) {
    if (noteCanonical(scope, contact, canonical, now)) {
      canonical
          .phone()
          .map(Address::of)
          .ifPresent(address -> addresses.learn(scope, address, contact, now));
    }
  }

  private boolean noteCanonical(TenantScope scope, ContactId contact, Jid canonical, Instant now) {
    String note =
        """
        update contacts set canonical_jid = :canonical, updated_at = :now
        where tenant_id = :tenant and id = :id
        """;
    return sql.update(
            scope,
            note,
            values ->
                values
                    .bind("id", contact.value())
                    .bind("canonical", canonical.toString())
                    .bind("now", now))
        == 1;
  }

  @Override
  public void flag(
      TenantScope scope, ContactId contact, Optional<Instant> notOnWhatsAppUntil, Instant now) {
    String flag =
        """
        update contacts set not_on_whatsapp_until = :until, updated_at = :now
        where tenant_id = :tenant and id = :id
          and not_on_whatsapp_until is distinct from cast(:until as timestamptz)
        """;
    sql.update(
        scope,
        flag,
        values ->
            values.bind("id", contact.value()).bind("until", notOnWhatsAppUntil).bind("now", now));
  }

  @Override
  public ContactId merge(TenantScope scope, List<ContactId> same, Instant now) {
    return merge.merge(scope, same, now);
  }

  @Override
  public Optional<Contact> find(TenantScope scope, ContactId contact) {
    return sql.find(
        scope,
        "select * from contacts where tenant_id = :tenant and id = :id",
        values -> values.bind("id", contact.value()),
        (row, context) -> ContactRow.read(row));
  }

  @Override
  public Page<Contact> page(TenantScope scope, Page.Request request) {
    String page =
        """
        select * from contacts
        where tenant_id = :tenant and (cast(:after_at as timestamptz) is null
          or (created_at, id) < (cast(:after_at as timestamptz), cast(:after_id as uuid)))
        order by created_at desc, id desc
        limit :rows
        """;
    List<Contact> rows =
        sql.list(
            scope,
            page,
            values -> KeysetPage.bind(values, request),
            (row, context) -> ContactRow.read(row));
    return KeysetPage.of(
        rows, request, last -> new Page.Cursor(last.createdAt(), last.id().value()));
  }
}
