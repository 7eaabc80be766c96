package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Edits and deletions of messages that are not here yet. Parking waits for whoever takes the
 * message in at this moment, so nothing falls between the two.
 */
public final class ParkedChanges {
  private final TenantSql sql;
  private final MessageNews news;
  private final MessageParties parties;

  public ParkedChanges(TenantSql sql) {
    this.sql = sql;
    this.news = new MessageNews(sql);
    this.parties = new MessageParties(sql);
  }

  /** What the provider calls a message. */
  public record Name(ConnectionId connection, ProviderMessageId id) {
    void bindTo(SqlStatement<?> statement) {
      statement.bind("connection", connection.value()).bind("external", id.value());
    }
  }

  public sealed interface Change {
    Instant at();
  }

  public record Edit(String text, Instant at) implements Change {}

  /** To words that nobody here can read. */
  public record HiddenEdit(Instant at) implements Change {}

  public record Deletion(Instant at) implements Change {}

  private static String kind(Change change) {
    return switch (change) {
      case Edit edit -> "edit";
      case HiddenEdit hidden -> "hidden_edit";
      case Deletion deletion -> "deletion";
    };
  }

  private static Change change(String kind, Optional<String> text, Instant at) {
    return switch (kind) {
      case "edit" -> new Edit(text.orElseThrow(), at);
      case "hidden_edit" -> new HiddenEdit(at);
      case "deletion" -> new Deletion(at);
      default -> throw new IllegalStateException("a check constraint lets no other in: " + kind);
    };
  }

  /** False, and nothing is parked, when the message is here or the claim can be true of none. */
  public boolean park(TenantScope scope, Name name, Claim claim, Change change, Instant now) {
    List<Claim.Target> away =
        claim.any().stream().filter(target -> mark(scope, name, target.direction(), now)).toList();
    away.forEach(target -> insert(scope, name, target, change));
    return !away.isEmpty();
  }

  private boolean mark(TenantScope scope, Name name, Direction direction, Instant now) {
    String mark =
        """
        insert into message_keys as known (tenant_id, connection_id, external_id, direction,
          parked_changes, first_seen_at)
        values (:tenant, :connection, :external, :direction, true, :now)
        on conflict (tenant_id, connection_id, external_id, direction)
          do update set parked_changes = true where known.message_id is null
        """;
    return sql.update(
            scope,
            mark,
            values -> {
              name.bindTo(values);
              values.bind("direction", direction.label()).bind("now", now);
            })
        == 1;
  }

  private void insert(TenantScope scope, Name name, Claim.Target target, Change change) {
    String insert =
        """
        insert into parked_changes (tenant_id, connection_id, external_id, direction, kind, chat,
          author, content, changed_at)
        values (:tenant, :connection, :external, :direction, :kind, :chat, :author, :content, :at)
        on conflict do nothing
        """;
    sql.update(
        scope,
        insert,
        values -> {
          name.bindTo(values);
          values
              .bind("direction", target.direction().label())
              .bind("kind", kind(change))
              .bind("chat", target.chat().map(PartyColumn::write).orElse(null))
              .bind("author", target.author().map(PartyColumn::write).orElse(null))
              .bind("content", change instanceof Edit edit ? edit.text() : null)
              .bind("at", change.at());
        });
  }

  private record Parked(Claim.Target target, Change change) {}

  /** Applies to a message that has just come what was parked for it and can be true. */
  public void apply(TenantScope scope, Name name, Direction direction, MessageId message) {
    List<Parked> parked = taken(scope, name, direction);
    parties.of(scope, List.of(message)).stream()
        .flatMap(
            found ->
                parked.stream()
                    .filter(
                        one ->
                            found.fits(one.target().knowing(party -> parties.known(scope, party)))))
        .forEach(one -> apply(scope, message, one.change()));
  }

  public void apply(TenantScope scope, MessageId message, Change change) {
    switch (change) {
      case Edit(String text, Instant at) -> news.edit(scope, message, text, at);
      case HiddenEdit(Instant at) -> news.hide(scope, message, at);
      case Deletion(Instant at) -> news.delete(scope, message, at);
    }
  }

  private List<Parked> taken(TenantScope scope, Name name, Direction direction) {
    String take =
        """
        delete from parked_changes
        where tenant_id = :tenant and connection_id = :connection and external_id = :external
          and direction = :direction
        returning kind, chat, author, content, changed_at
        """;
    return sql.list(
        scope,
        take,
        values -> {
          name.bindTo(values);
          values.bind("direction", direction.label());
        },
        (row, context) -> parked(direction, row));
  }

  private static Parked parked(Direction direction, ResultSet row) throws SQLException {
    Instant at = Columns.instant(row, "changed_at");
    Optional<String> text = Columns.optionalText(row, "content");
    return new Parked(
        new Claim.Target(direction, PartyColumn.read(row, "chat"), PartyColumn.read(row, "author")),
        change(row.getString("kind"), text, at));
  }
}
