package dev.recado.persistence.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.MessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The opt-outs of the tenants. */
public final class PostgresOptOuts implements OptOuts {
  private static final String OPT_OUT = SqlFile.read(PostgresOptOuts.class, "opt-out.sql");
  private final TenantSql sql;

  public PostgresOptOuts(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public boolean optOut(TenantScope scope, Draft draft) {
    Optional<OptOut.Evidence> evidence = draft.evidence();
    return sql.find(
            scope,
            OPT_OUT,
            values ->
                values
                    .bind("id", draft.id().value())
                    .bind("contact", draft.contact().value())
                    .bind("source", draft.source().label())
                    .bind("keyword", evidence.map(OptOut.Evidence::keyword))
                    .bind("evidence", evidence.map(OptOut.Evidence::text))
                    .bind(
                        "message", evidence.flatMap(OptOut.Evidence::message).map(MessageId::value))
                    .bind("note", draft.note())
                    .bind("at", draft.at())
                    .bind("by", scope.member().map(MemberId::value)),
            (row, context) -> true)
        .isPresent();
  }

  @Override
  public boolean undo(TenantScope scope, ContactId contact, ConsentSource source, Instant at) {
    String undo =
        """
        update opt_outs
        set undone_at = :at, undone_source = :source,
          undone_by = (select u.id from users u where u.tenant_id = :tenant and u.id = :by)
        where tenant_id = :tenant and contact_id = :contact and undone_at is null
          and opted_out_at <= :at
        """;
    return sql.update(
            scope,
            undo,
            values ->
                values
                    .bind("contact", contact.value())
                    .bind("source", source.label())
                    .bind("at", at)
                    .bind("by", scope.member().map(MemberId::value)))
        == 1;
  }

  @Override
  public Optional<OptOut> active(TenantScope scope, ContactId contact) {
    return sql.find(
        scope,
        """
        select * from opt_outs
        where tenant_id = :tenant and contact_id = :contact and undone_at is null
        """,
        values -> values.bind("contact", contact.value()),
        (row, context) -> OptOutRow.read(row));
  }

  @Override
  public Set<ContactId> among(TenantScope scope, Collection<ContactId> contacts) {
    return new HashSet<>(
        sql.list(
            scope,
            """
            select contact_id from opt_outs
            where tenant_id = :tenant and contact_id = any(:contacts) and undone_at is null
            """,
            values ->
                values.bindArray(
                    "contacts", UUID.class, contacts.stream().map(ContactId::value).toList()),
            (row, context) -> new ContactId(Columns.uuid(row, "contact_id"))));
  }

  @Override
  public List<OptOut> history(TenantScope scope, ContactId contact) {
    return sql.list(
        scope,
        """
        select * from opt_outs where tenant_id = :tenant and contact_id = :contact
        order by opted_out_at desc, id desc limit 200
        """,
        values -> values.bind("contact", contact.value()),
        (row, context) -> OptOutRow.read(row));
  }

  @Override
  public Page<OptOut> page(TenantScope scope, boolean activeOnly, Page.Request request) {
    String select =
        """
        select * from opt_outs
        where tenant_id = :tenant
          and (opted_out_at, id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
            coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        """
            + (activeOnly ? " and undone_at is null" : "")
            + " order by opted_out_at desc, id desc limit :rows";
    List<OptOut> rows =
        sql.list(
            scope,
            select,
            values -> KeysetPage.bind(values, request),
            (row, context) -> OptOutRow.read(row));
    return KeysetPage.of(rows, request, last -> new Cursor(last.at(), last.id().value()));
  }
}
