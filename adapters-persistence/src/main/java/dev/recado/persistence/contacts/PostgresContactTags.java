package dev.recado.persistence.contacts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tags by which contacts are grouped. */
public final class PostgresContactTags implements ContactTags {
  private final TenantSql sql;

  public PostgresContactTags(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void add(TenantScope scope, ContactId contact, Tag tag, Instant now) {
    String add =
        """
        insert into contact_tags (tenant_id, contact_id, tag, tagged_at)
        values (:tenant, :contact, :tag, :now)
        on conflict do nothing
        """;
    sql.update(
        scope,
        add,
        values ->
            values.bind("contact", contact.value()).bind("tag", tag.value()).bind("now", now));
  }

  @Override
  public void remove(TenantScope scope, ContactId contact, Tag tag) {
    String remove =
        "delete from contact_tags where tenant_id = :tenant and contact_id = :contact and tag ="
            + " :tag";
    sql.update(
        scope, remove, values -> values.bind("contact", contact.value()).bind("tag", tag.value()));
  }

  /** A contact and one of its tags. */
  private record Pair(ContactId contact, Tag tag) {}

  @Override
  public Map<ContactId, List<Tag>> of(TenantScope scope, Collection<ContactId> contacts) {
    String of =
        """
        select contact_id, tag from contact_tags
        where tenant_id = :tenant and contact_id = any(:contacts)
        order by tag collate "C"
        """;
    List<UUID> ids = contacts.stream().map(ContactId::value).toList();
    return sql
        .list(
            scope,
            of,
            values -> values.bindArray("contacts", UUID.class, ids),
            (row, context) ->
                new Pair(
                    new ContactId(Columns.uuid(row, "contact_id")), new Tag(row.getString("tag"))))
        .stream()
        .collect(groupingBy(Pair::contact, mapping(Pair::tag, toList())));
  }

  @Override
  public List<Usage> mostUsed(TenantScope scope, int limit) {
    String mostUsed =
        """
        select tag, count(*) as contacts from contact_tags
        where tenant_id = :tenant
        group by tag
        order by count(*) desc, tag collate "C"
        limit :limit
        """;
    return sql.list(
        scope,
        mostUsed,
        values -> values.bind("limit", limit),
        (row, context) -> new Usage(new Tag(row.getString("tag")), row.getInt("contacts")));
  }

  @Override
  public Page<Contact> tagged(TenantScope scope, Tag tag, Page.Request request) {
    String tagged =
        """
        select c.*
        from contact_tags t join contacts c on c.tenant_id = t.tenant_id and c.id = t.contact_id
        where t.tenant_id = :tenant and t.tag = :tag
          and (cast(:after_at as timestamptz) is null
            or (c.created_at, c.id) < (cast(:after_at as timestamptz), cast(:after_id as uuid)))
        order by c.created_at desc, c.id desc
        limit :rows
        """;
    List<Contact> rows =
        sql.list(
            scope,
            tagged,
            values -> {
              values.bind("tag", tag.value());
              KeysetPage.bind(values, request);
            },
            (row, context) -> ContactRow.read(row));
    return KeysetPage.of(
        rows, request, last -> new Page.Cursor(last.createdAt(), last.id().value()));
  }
}
