package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Searches address books, newest first. */
public final class PostgresContactSearch implements ContactSearch {
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
    Map<String, Object> named = new HashMap<>();
    String statement = statement(filter, named);
    List<Contact> rows =
        sql.list(
            scope,
            statement,
            values -> {
              named.forEach(values::bind);
              KeysetPage.bind(values, request);
            },
            (row, context) -> ContactRow.read(row));
    return KeysetPage.of(
        rows, request, last -> new Page.Cursor(last.createdAt(), last.id().value()));
  }

  private static String statement(Filter filter, Map<String, Object> named) {
    filter.tag().ifPresent(tag -> named.put("tag", tag.value()));
    return "select * from contacts where tenant_id = :tenant"
        + SearchWordsSql.and("id", filter.words(), named)
        + filter.tag().map(tag -> TAG).orElse("")
        + PAGE;
  }
}
