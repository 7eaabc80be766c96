package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Tag;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Searches address books. A text is looked for in the contacts of the one tenant, newest first,
 * until the page is full: no index on it would be used under row security.
 */
public final class PostgresContactSearch implements ContactSearch {
  private static final String TEXT =
      """
       and (starts_with(search_name, :text)
        or strpos(search_name, ' ' || :text) > 0
        or starts_with(phone, cast(:digits as text))
        or starts_with(phone, '55' || cast(:digits as text))
        or id = (
          select a.contact_id from contact_addresses a
          where a.tenant_id = :tenant and a.address = cast(:address as text)))
      """;
  private static final String TAG =
      """
       and id in (
        select t.contact_id from contact_tags t where t.tenant_id = :tenant and t.tag = :tag)
      """;
  private static final String PAGE =
      """
       and (cast(:after_at as timestamptz) is null
        or (created_at, id) < (cast(:after_at as timestamptz), cast(:after_id as uuid)))
      order by created_at desc, id desc
      limit :rows
      """;

  private final TenantSql sql;

  public PostgresContactSearch(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public Page<Contact> find(TenantScope scope, Filter filter, Page.Request request) {
    List<Contact> rows =
        sql.list(
            scope,
            statement(filter),
            values -> {
              bind(values, filter);
              KeysetPage.bind(values, request);
            },
            (row, context) -> ContactRow.read(row));
    return KeysetPage.of(
        rows, request, last -> new Page.Cursor(last.createdAt(), last.id().value()));
  }

  private static String statement(Filter filter) {
    return "select * from contacts where tenant_id = :tenant"
        + filter.text().map(text -> TEXT).orElse("")
        + filter.tag().map(tag -> TAG).orElse("")
        + PAGE;
  }

  private static void bind(Query values, Filter filter) {
    filter
        .text()
        .ifPresent(
            text ->
                values
                    .bind("text", text.plain())
                    .bind("digits", text.digits())
                    .bind("address", filter.address().map(Address::key)));
    filter.tag().map(Tag::value).ifPresent(tag -> values.bind("tag", tag));
  }
}
