package dev.recado.persistence.contacts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.persistence.sql.Columns;
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
}
