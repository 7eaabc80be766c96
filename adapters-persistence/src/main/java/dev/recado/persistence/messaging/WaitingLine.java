package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Traffic.Waiting;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What waits in a lane. Within a conversation nothing passes a message that may have left, and
 * nothing passes one that will be tried again.
 */
final class WaitingLine {
  static final Duration WARM = Duration.ofHours(24);

  private static final String HELD =
      """
      (exists (
          select from messages o
          where o.tenant_id = :tenant and o.conversation_id = m.conversation_id
            and o.status in ('sending', 'uncertain'))
        or exists (
          select from messages o
          where o.tenant_id = :tenant and o.connection_id = m.connection_id
            and o.status = 'queued' and o.conversation_id = m.conversation_id
            and o.next_attempt_at is not null and (o.created_at, o.id) < (m.created_at, m.id)))
      """;

  private static final String CAMPAIGN_RUNS =
      """
      (m.campaign_id is null or exists (
        select from campaigns g
        where g.tenant_id = :tenant and g.id = m.campaign_id
          and g.status in ('processing', 'completed')))
      """;

  private static final String CLASS =
      """
      case m.kind when 'reply' then 'reply' else m.kind ||
        case when c.contact_id is null or exists (
          select from conversations k
          where k.tenant_id = :tenant and k.contact_id = c.contact_id and k.unit_id = c.unit_id
            and k.last_inbound_at > :warm_since)
        then '_warm' else '_cold' end end
      """;

  /** As the index messages_turn has it. */
  private static final String RANK =
      "case m.kind when 'reply' then 1 when 'direct' then 2 else 3 end";

  private final TenantSql sql;

  WaitingLine(TenantSql sql) {
    this.sql = sql;
  }

  List<Due> next(
      TenantScope scope, ConnectionId connection, Set<TrafficClass> open, Instant now, int most) {
    walkIndexes(scope);
    String first =
        """
        select m.id, m.contact_id, m.type, m.content, m.details, m.media_id, m.attempts, m.expires_at, w.instance_id, c.reply_jid,
          %1$s as traffic, k.not_on_whatsapp_until, exists (
            select from opt_outs o
            where o.tenant_id = :tenant and o.contact_id = m.contact_id and o.undone_at is null)
            as opted_out
        from messages m
          join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
          join unit_whatsapp_connections w on w.tenant_id = m.tenant_id and w.id = m.connection_id
          left join contacts k on k.tenant_id = m.tenant_id and k.id = m.contact_id
        where m.tenant_id = :tenant and m.connection_id = :connection and m.status = 'queued'
          and m.kind = any(:kinds) and (m.next_attempt_at is null or m.next_attempt_at <= :now)
          and %1$s = any(:open) and %2$s and not %3$s
        order by %4$s, m.created_at, m.id
        limit :most
        for update of m
        """
            .formatted(CLASS, CAMPAIGN_RUNS, HELD, RANK);
    return sql.list(
        scope,
        first,
        values ->
            lane(values, connection, now)
                .bind("most", most)
                .bind("now", now)
                .bind("open", labels(open))
                .bind("kinds", open.stream().map(c -> c.kind().label()).toArray(String[]::new)),
        (row, context) -> due(row));
  }

  /**
   * A queue is empty when statistics are taken and long when it matters, so the planner is told:
   * the first of a lane come from the index messages_turn, whatever waits behind them.
   */
  private void walkIndexes(TenantScope scope) {
    sql.find(
        scope,
        """
        select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true),
          set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
        where cast(:tenant as uuid) is not null
        """,
        values -> {},
        (row, context) -> true);
  }

  private static String[] labels(Set<TrafficClass> classes) {
    return classes.stream().map(TrafficClass::label).toArray(String[]::new);
  }

  private static <S extends SqlStatement<S>> S lane(
      S values, ConnectionId connection, Instant now) {
    return values.bind("connection", connection.value()).bind("warm_since", now.minus(WARM));
  }

  Map<TrafficClass, Instant> byClass(TenantScope scope, ConnectionId connection, Instant now) {
    String earliest =
        """
        select %s as traffic, min(coalesce(m.next_attempt_at, m.created_at)) as at
        from messages m
          join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
        where m.tenant_id = :tenant and m.connection_id = :connection and m.status = 'queued'
          and %s and not %s
        group by 1
        """
            .formatted(CLASS, CAMPAIGN_RUNS, HELD);
    Map<TrafficClass, Instant> due = new EnumMap<>(TrafficClass.class);
    sql.list(
            scope,
            earliest,
            values -> lane(values, connection, now),
            (row, context) -> Map.entry(traffic(row), Columns.instant(row, "at")))
        .forEach(entry -> due.put(entry.getKey(), entry.getValue()));
    return due;
  }

  Optional<Waiting> look(TenantScope scope, MessageId message, Instant now) {
    String look =
        """
        select %s as traffic, m.next_attempt_at, %s as held, not %s as paused
        from messages m
          join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
        where m.tenant_id = :tenant and m.id = :message and m.status = 'queued'
        """
            .formatted(CLASS, HELD, CAMPAIGN_RUNS);
    return sql.find(
        scope,
        look,
        values -> values.bind("message", message.value()).bind("warm_since", now.minus(WARM)),
        (row, context) ->
            new Waiting(
                traffic(row),
                Columns.optionalInstant(row, "next_attempt_at"),
                row.getBoolean("held"),
                row.getBoolean("paused")));
  }

  private static TrafficClass traffic(ResultSet row) throws SQLException {
    return MessageRow.label(TrafficClass.class, row, "traffic");
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        new MessageId(Columns.uuid(row, "id")),
        Columns.optionalUuid(row, "contact_id").map(ContactId::new),
        new InstanceName(row.getString("instance_id")),
        Jid.parse(row.getString("reply_jid")).orElseThrow(),
        OutboundContent.of(MessageRow.content(row)),
        row.getInt("attempts"),
        traffic(row),
        row.getBoolean("opted_out"),
        Columns.optionalInstant(row, "not_on_whatsapp_until"),
        Columns.optionalInstant(row, "expires_at"));
  }
}
