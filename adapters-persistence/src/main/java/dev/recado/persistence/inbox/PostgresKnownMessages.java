package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Override
  public Optional<ContactId> lacking(
      TenantScope scope, ConnectionId connection, ProviderMessageId message, Jid identifier) {
    String select =
        """
        select c.id
        from message_keys k
          join messages m on m.tenant_id = k.tenant_id and m.id = k.message_id
          join contacts c on c.tenant_id = m.tenant_id and c.id = m.contact_id
          left join contact_addresses a on a.tenant_id = k.tenant_id and a.address = :address
          left join contacts o on o.tenant_id = a.tenant_id and o.id = a.contact_id
        where k.tenant_id = :tenant and k.connection_id = :connection
          and k.external_id = :external and k.direction = 'outbound'
          and case when :is_lid then c.lid is null and (c.phone is null or o.phone is null)
            else c.phone is null and (c.lid is null or o.lid is null) end
        """;
    return Address.behind(identifier)
        .flatMap(
            address ->
                sql.find(
                    scope,
                    select,
                    values ->
                        values
                            .bind("connection", connection.value())
                            .bind("external", message.value())
                            .bind("address", address.key())
                            .bind("is_lid", address.lid()),
                    (row, context) -> new ContactId(Columns.uuid(row, "id"))));
  }

  private static int rank(Glimpse glimpse) {
    return glimpse.receipt().map(Receipt::rank).orElse(0);
  }
}
