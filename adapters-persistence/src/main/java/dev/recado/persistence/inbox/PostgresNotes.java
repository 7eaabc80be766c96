package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.SignedNote;
import dev.recado.application.inbox.port.Notes;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Note;
import dev.recado.domain.conversation.NoteId;
import dev.recado.domain.conversation.NoteText;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.Name;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The private notes of the tenants. */
public final class PostgresNotes implements Notes {
  private static final String SIGNED =
      """
      select n.*, u.name as author_name
      from conversation_notes n
        left join users u on u.tenant_id = n.tenant_id and u.id = n.author_id
      where n.tenant_id = :tenant and n.conversation_id = :conversation
      """;
  private static final String LATEST = " order by n.created_at desc, n.id desc limit :rows";

  private final TenantSql sql;

  public PostgresNotes(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void add(TenantScope scope, Note note) {
    String add =
        """
        insert into conversation_notes
          (tenant_id, id, conversation_id, author_id, body, created_at)
        values (:tenant, :id, :conversation,
          (select u.id from users u where u.tenant_id = :tenant and u.id = :author), :body, :at)
        """;
    sql.updateOne(
        scope,
        add,
        values ->
            values
                .bind("id", note.id().value())
                .bind("conversation", note.conversation().value())
                .bind("author", note.author().map(MemberId::value))
                .bind("body", note.text().value())
                .bind("at", note.at()));
  }

  @Override
  public Page<SignedNote> page(
      TenantScope scope, ConversationId conversation, Page.Request request) {
    String after =
        """
          and (n.created_at, n.id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
            coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        """;
    List<SignedNote> rows =
        sql.list(
            scope,
            SIGNED + after + LATEST,
            values -> {
              values.bind("conversation", conversation.value());
              KeysetPage.bind(values, request);
            },
            (row, context) -> signed(row));
    return KeysetPage.of(
        rows, request, last -> new Cursor(last.note().at(), last.note().id().value()));
  }

  @Override
  public List<SignedNote> between(
      TenantScope scope,
      ConversationId conversation,
      Optional<Instant> from,
      Optional<Instant> until) {
    String stretch =
        """
          and n.created_at >= coalesce(cast(:from as timestamptz), '-infinity')
          and n.created_at < coalesce(cast(:until as timestamptz), 'infinity')
        """;
    return sql.list(
        scope,
        SIGNED + stretch + LATEST,
        values ->
            values
                .bind("conversation", conversation.value())
                .bind("from", from)
                .bind("until", until)
                .bind("rows", MOST),
        (row, context) -> signed(row));
  }

  private static SignedNote signed(ResultSet row) throws SQLException {
    Note note =
        new Note(
            new NoteId(Columns.uuid(row, "id")),
            new ConversationId(Columns.uuid(row, "conversation_id")),
            Columns.optionalUuid(row, "author_id").map(MemberId::new),
            new NoteText(row.getString("body")),
            Columns.instant(row, "created_at"));
    return new SignedNote(note, Columns.optionalText(row, "author_name").map(Name::new));
  }
}
