package dev.recado.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.database.TestTenant;
import dev.recado.persistence.sql.TenantSql;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits is found among much that was sent, behind row security. */
class LanePlanTest {
  private static final TestTenant TENANT = TestTenant.fresh();
  private static final TenantScope SCOPE = TestScopes.of(new TenantId(TENANT.id()));
  private static final UUID TALK = UUID.randomUUID();

  private static void messages(String status, int many) {
    TENANT.execute(
        """
        insert into messages (tenant_id, unit_id, connection_id, conversation_id, direction, sender,
          origin, kind, content, status, created_at)
        select ?, ?, ?, ?, 'outbound', 'agent', 'recado',
          case n % 2 when 0 then 'reply' else 'campaign' end, 'Oi', ?,
          now() - n * interval '1 minute'
        from generate_series(1, ?) n
        """,
        TENANT.id(), TENANT.unit(), TENANT.connection(), TALK, status, many);
  }

  @BeforeAll
  static void much_was_sent_and_little_waits() {
    TENANT.execute(
        """
        insert into conversations (tenant_id, id, unit_id, group_jid, reply_jid, last_message_at)
        values (?, ?, ?, 'g@g.us', 'g@g.us', now())
        """,
        TENANT.id(),
        TALK,
        TENANT.unit());
    messages("sent", 20_000);
    messages("queued", 3000);
    TestDatabase.shared().ownerSql().useHandle(owner -> owner.execute("analyze messages"));
  }

  @Test
  void waiting_messages_are_counted_in_the_index_of_turns_alone() {
    PostgresBackend backend = PostgresBackend.shared();
    String plan =
        backend
            .transactions()
            .within(
                SCOPE,
                () ->
                    String.join(
                        "\n",
                        new TenantSql(backend.jdbi())
                            .list(
                                SCOPE,
                                "explain " + PostgresLaneBoard.WAITING,
                                values ->
                                    values
                                        .bind("connection", TENANT.connection())
                                        .bind("most", LaneBoard.MOST),
                                (row, context) -> row.getString(1))));
    assertThat(plan).contains("messages_turn").doesNotContain("Seq Scan on messages", "Sort");
  }

  @Test
  void counting_stops_where_nobody_needs_to_know_more() {
    PostgresBackend backend = PostgresBackend.shared();
    ConnectionId connection = new ConnectionId(TENANT.connection());
    LaneBoard.Standing standing =
        backend
            .transactions()
            .within(SCOPE, () -> backend.laneBoard().of(SCOPE, connection))
            .orElseThrow();
    assertThat(standing.queues().get(SendKind.REPLY).waiting()).isEqualTo(LaneBoard.MOST);
    assertThat(standing.queues()).doesNotContainKey(SendKind.DIRECT);
  }
}
