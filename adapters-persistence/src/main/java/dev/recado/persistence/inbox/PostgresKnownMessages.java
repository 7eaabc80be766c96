package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Receipt;
import dev.recado.persistence.sql.TenantSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Compares what the gateway remembers with the ids that were taken in, in one statement. */
public final class PostgresKnownMessages implements KnownMessages {
  /** The ranks are those of {@link Receipt}; an error says nothing of what was delivered. */
  private static final String NEWS =
      """
      select seen.number, k.message_id is null as missing
      from unnest(:ids, :directions, :ranks) with ordinality
          as seen (id, direction, rank, number)
        left join message_keys k on k.tenant_id = :tenant and k.connection_id = :connection
          and k.external_id = seen.id and k.direction = seen.direction
        left join messages m on m.tenant_id = :tenant and m.id = k.message_id
      where k.message_id is null
        or seen.direction = 'inbound' and seen.rank = 4 and m.unread
        or seen.direction = 'outbound' and seen.rank > case m.status
            when 'sent' then 1 when 'failed' then 2 when 'delivered' then 3 when 'read' then 4
            else 0 end
      """;

  private final TenantSql sql;

  public PostgresKnownMessages(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public Map<Glimpse, News> news(
      TenantScope scope, ConnectionId connection, List<Glimpse> glimpses) {
    Map<Glimpse, News> news = new LinkedHashMap<>();
    sql.list(
        scope,
        NEWS,
        values ->
            values
                .bind("connection", connection.value())
                .bindArray(
                    "ids", String.class, glimpses.stream().map(each -> each.id().value()).toList())
                .bindArray(
                    "directions",
                    String.class,
                    glimpses.stream().map(each -> each.direction().label()).toList())
                .bindArray(
                    "ranks",
                    Integer.class,
                    glimpses.stream().map(PostgresKnownMessages::rank).toList()),
        (row, context) ->
            news.put(
                glimpses.get(row.getInt("number") - 1),
                row.getBoolean("missing") ? News.MISSING : News.FURTHER));
    return news;
  }

  private static int rank(Glimpse glimpse) {
    return glimpse.receipt().map(Receipt::rank).orElse(0);
  }
}
