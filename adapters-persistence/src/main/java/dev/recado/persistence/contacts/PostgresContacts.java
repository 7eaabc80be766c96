package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
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
  private final Merging merging;

  public PostgresContacts(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    addresses = new ContactAddresses(jdbi);
    merging = new Merging(jdbi);
  }

  @Override
  public ContactId resolve(TenantScope scope, Person person, ContactId fresh, Instant now) {
    ContactId contact = identify(scope, person, fresh, now);
    fill(scope, contact, person, new Told(Optional.empty(), Optional.empty(), now));
    return contact;
  }

  /** No contact is left under the random id: some address leads to one already. */
  @Override
  public Optional<ContactId> enrich(TenantScope scope, Person person, Instant now) {
    if (!addresses.anyKnown(scope, person.addresses())) {
      return Optional.empty();
    }
    ContactId contact = identify(scope, person, new ContactId(UUID.randomUUID()), now);
    fill(scope, contact, person, new Told(canonical(person), Optional.empty(), now));
    return Optional.of(contact);
  }

  /** What a message says of the person it was exchanged with, where the statement could not. */
  public void report(TenantScope scope, ContactId contact, Person person, Instant at, Instant now) {
    fill(scope, contact, person, new Told(canonical(person), Optional.of(at), now));
  }

  /** How WhatsApp itself writes the person's number, and when it named him, if it said so. */
  private record Told(Optional<Jid> canonical, Optional<Instant> at, Instant now) {}

  private static Optional<Jid> canonical(Person person) {
    return Optional.of(person.canonical()).filter(PostgresContacts::phone);
  }

  private static boolean phone(Jid jid) {
    return jid.kind() == Jid.Kind.PHONE;
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
    return others.size() == 1 ? others.getFirst() : merging.learned(scope, others, now).left();
  }

  /**
   * Writes only what is new: most messages come from people we know all about. A name that came
   * with no time gives way to one that did.
   */
  private void fill(TenantScope scope, ContactId contact, Person person, Told told) {
    String fill =
        """
        update contacts c
        set push_name = case when supersedes(p.name, p.at, c.push_name, c.push_name_at) then p.name
            else c.push_name end,
          push_name_at = case when supersedes(p.name, p.at, c.push_name, c.push_name_at) then p.at
            else c.push_name_at end,
          phone = coalesce(c.phone, p.phone), canonical_jid = coalesce(c.canonical_jid, p.canonical),
          lid = coalesce(c.lid, p.lid), updated_at = :now
        from (select cast(:name as text) as name, cast(:at as timestamptz) as at,
          cast(:phone as text) as phone, cast(:canonical as text) as canonical,
          cast(:lid as text) as lid) p
        where c.tenant_id = :tenant and c.id = :id
          and (supersedes(p.name, p.at, c.push_name, c.push_name_at)
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
                .bind("at", told.at())
                .bind("phone", person.phone().map(PhoneNumber::digits))
                .bind("canonical", told.canonical().map(Jid::toString))
                .bind("lid", person.lid().map(Jid::toString))
                .bind("now", told.now()));
  }

  /** Nothing is left to learn about a contact that was merged away while its message was sent. */
  @Override
  public void learn(TenantScope scope, ContactId contact, Jid identifier, Instant now) {
    Optional<Address> address = Address.behind(identifier);
    if (address.isEmpty() || find(scope, contact).isEmpty()) {
      return;
    }
    Optional<ContactId> owner = addresses.learn(scope, address.get(), contact, now);
    if (owner.filter(other -> !other.equals(contact)).isPresent()) {
      merging.learned(scope, List.of(contact, owner.get()), now);
      owner = addresses.owner(scope, address.get());
    }
    ContactId left = owner.orElse(contact);
    boolean parted = !left.equals(contact) && find(scope, contact).isPresent();
    if (!parted) {
      deliver(scope, left, identifier, now);
    }
  }

  private void deliver(TenantScope scope, ContactId contact, Jid identifier, Instant now) {
    boolean lid = identifier.kind() == Jid.Kind.LID;
    String deliver =
        lid
            ? """
            update contacts set lid = coalesce(lid, :identifier), updated_at = :now
            where tenant_id = :tenant and id = :id
            """
            : """
            update contacts
            set canonical_jid = :identifier, phone = coalesce(phone, split_part(:identifier, '@', 1)),
              updated_at = :now
            where tenant_id = :tenant and id = :id
            """;
    sql.update(
        scope,
        deliver,
        values ->
            values
                .bind("id", contact.value())
                .bind("identifier", identifier.toString())
                .bind("now", now));
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
  public void name(
      TenantScope scope, ContactId contact, Source source, Optional<String> name, Instant now) {
    String column =
        switch (source) {
          case SAVED -> "saved_name";
          case BUSINESS -> "business_name";
        };
    String set =
        """
        update contacts set %1$s = :name, updated_at = :now
        where tenant_id = :tenant and id = :id and %1$s is distinct from cast(:name as text)
        """
            .formatted(column);
    sql.update(
        scope,
        set,
        values -> values.bind("id", contact.value()).bind("name", name).bind("now", now));
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
