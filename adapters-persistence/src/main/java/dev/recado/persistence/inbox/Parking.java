package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Brings news to the message of an id, or parks it beside the id. Parking waits for whoever takes
 * the message in at this moment, so nothing falls between the two.
 */
final class Parking {
  private static final String PARK_RECEIPT =
      """
      insert into message_keys as known
        (tenant_id, connection_id, external_id, direction, parked_rank, first_seen_at)
      values (:tenant, :connection, :external, 'outbound', :rank, :now)
      on conflict (tenant_id, connection_id, external_id, direction)
        do update set parked_rank = greatest(known.parked_rank, excluded.parked_rank)
          where known.message_id is null
      """;
  private static final String PARK_READ =
      """
      insert into message_keys as known
        (tenant_id, connection_id, external_id, direction, parked_read, first_seen_at)
      values (:tenant, :connection, :external, 'inbound', true, :now)
      on conflict (tenant_id, connection_id, external_id, direction)
        do update set parked_read = true where known.message_id is null
      """;

  private final TenantSql sql;

  Parking(TenantSql sql) {
    this.sql = sql;
  }

  /** News of one message. */
  record News(TenantScope scope, Place place, ProviderMessageId id) {}

  void receipt(News news, Receipt receipt, Consumer<MessageId> apply) {
    bring(
        news,
        List.of(Direction.OUTBOUND),
        () -> park(news, PARK_RECEIPT, values -> values.bind("rank", receipt.rank())),
        apply);
  }

  void read(News news, Consumer<MessageId> apply) {
    bring(news, List.of(Direction.INBOUND), () -> park(news, PARK_READ, values -> {}), apply);
  }

  private void bring(
      News news, List<Direction> directions, Runnable park, Consumer<MessageId> apply) {
    List<MessageId> here = messages(news, directions);
    if (here.isEmpty()) {
      park.run();
      here = messages(news, directions);
    }
    here.forEach(apply);
  }

  private List<MessageId> messages(News news, List<Direction> directions) {
    String select =
        """
        select message_id from message_keys
        where tenant_id = :tenant and connection_id = :connection and external_id = :external
          and direction = any(:directions) and message_id is not null
        """;
    String[] labels = directions.stream().map(Direction::label).toArray(String[]::new);
    return sql.list(
        news.scope(),
        select,
        values ->
            values
                .bind("connection", news.place().connection().value())
                .bind("external", news.id().value())
                .bind("directions", labels),
        (row, context) -> new MessageId(Columns.uuid(row, "message_id")));
  }

  private void park(News news, String statement, Consumer<SqlStatement<?>> more) {
    sql.update(
        news.scope(),
        statement,
        values -> {
          values
              .bind("connection", news.place().connection().value())
              .bind("external", news.id().value())
              .bind("now", news.place().now());
          more.accept(values);
        });
  }
}
