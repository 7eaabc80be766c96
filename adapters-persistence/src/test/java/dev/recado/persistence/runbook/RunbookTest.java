package dev.recado.persistence.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.database.TestTenant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The recovery SQL of the runbook, run by the owner of the database, changes what it says. */
class RunbookTest {
  private final Jdbi owner = TestDatabase.shared().ownerSql();
  private final TestTenant tenant = TestTenant.fresh();

  @Test
  void a_new_webhook_secret_leaves_the_old_one_valid_for_24_hours() {
    String before = text("select webhook_secret from unit_whatsapp_connections where unit_id = ?");

    assertThat(
            owner(
                """
                UPDATE unit_whatsapp_connections SET webhook_secret = gen_random_uuid()::text
                WHERE unit_id = ?
                """,
                tenant.unit()))
        .isEqualTo(1);

    String after = text("select webhook_secret from unit_whatsapp_connections where unit_id = ?");
    assertThat(after).isNotEqualTo(before);
    assertThat(opens(before, "23 hours 59 minutes")).isTrue();
    assertThat(opens(before, "24 hours 1 minute")).isFalse();
    assertThat(opens(after, "24 hours 1 minute")).isTrue();
    assertThat(tenant.count("connection_care where next_due <= now()"))
        .as("somebody registers it at the gateway")
        .isEqualTo(1);
    assertThat(tenant.count("connection_events where kind = 'secret_changed'")).isEqualTo(1);
  }

  @Test
  void failed_messages_that_are_queued_again_start_afresh_and_wake_their_lane() {
    UUID message = message("failed");
    owner(
        "update messages set attempts = 3, error_code = 'x', next_attempt_at = now() where id = ?",
        message);

    assertThat(
            owner(
                """
                UPDATE messages SET status='queued', retry_count=0, error_details=NULL
                WHERE status='failed' AND unit_id = ?
                """,
                tenant.unit()))
        .isEqualTo(1);

    assertThat(
            tenant.count(
                """
                messages where status = 'queued' and attempts = 0 and retry_count = 0
                  and error_code is null and error_details is null and next_attempt_at is null
                """))
        .isEqualTo(1);
    assertThat(tenant.count("lanes where next_due <= now()")).isEqualTo(1);
  }

  @Test
  void a_campaign_can_be_set_back_to_draft() {
    UUID campaign = UUID.randomUUID();
    owner(
        """
        insert into campaigns (tenant_id, id, unit_id, name, content, status, started_at)
        values (?, ?, ?, 'c', 'hello', 'processing', now())
        """,
        tenant.id(),
        campaign,
        tenant.unit());

    assertThat(owner("UPDATE campaigns SET status='draft', started_at=NULL WHERE id=?", campaign))
        .isEqualTo(1);
    assertThat(tenant.count("campaigns where status = 'draft'")).isEqualTo(1);
  }

  @Test
  void messages_can_be_deleted_with_all_that_hangs_on_them() {
    UUID message = message("failed");
    owner(
        """
        insert into message_attempts
          (tenant_id, id, message_id, connection_id, number, started_at, lane_token)
        values (?, gen_random_uuid(), ?, ?, 1, now(), 1)
        """,
        tenant.id(),
        message,
        tenant.connection());

    assertThat(owner("DELETE FROM messages WHERE id = ?", message)).isEqualTo(1);
    assertThat(tenant.count("message_attempts")).isZero();
  }

  @Test
  void what_is_changed_by_hand_shows_when() {
    owner("update units set updated_at = '2020-01-01' where id = ?", tenant.unit());
    owner("update units set name = 'by hand' where id = ?", tenant.unit());
    assertThat(tenant.count("units where updated_at > '2021-01-01'")).isEqualTo(1);
  }

  @Test
  void a_pause_of_the_platform_stops_the_next_claim() {
    owner("insert into lanes values (?, ?, '-infinity')", tenant.id(), tenant.connection());
    String claim =
        "select connection_id from claim_lanes('-infinity', 'w', interval '1 minute', 9)";
    owner.useHandle(
        handle -> {
          handle.begin();
          handle.execute("insert into platform_status (status) values ('paused')");
          assertThat(handle.createQuery(claim).mapTo(UUID.class).list()).isEmpty();
          handle.execute("insert into platform_status (status) values ('active')");
          assertThat(handle.createQuery(claim).mapTo(UUID.class).list())
              .contains(tenant.connection());
          handle.rollback();
        });
  }

  private int owner(String statement, Object... arguments) {
    return owner.withHandle(handle -> handle.execute(statement, arguments));
  }

  private String text(String query) {
    return owner.withHandle(
        h -> h.createQuery(query).bind(0, tenant.unit()).mapTo(String.class).one());
  }

  private boolean opens(String secret, String later) {
    String query =
        """
        select count(*) = 1
        from unit_whatsapp_connections c,
          connection_by_secret('evolution', :secret, c.instance_id, now() + cast(:later as interval)) e
        where e.connection_id = c.id and c.tenant_id = :tenant
        """;
    return tenant.sql(
        handle ->
            handle
                .createQuery(query)
                .bind("secret", secret)
                .bind("later", later)
                .bind("tenant", tenant.id())
                .mapTo(Boolean.class)
                .one());
  }

  private UUID message(String status) {
    UUID conversation = UUID.randomUUID();
    UUID message = UUID.randomUUID();
    owner(
        """
        insert into conversations (tenant_id, id, unit_id, group_jid, reply_jid, last_message_at)
        values (?, ?, ?, 'g@g.us', 'g@g.us', now())
        """,
        tenant.id(),
        conversation,
        tenant.unit());
    owner(
        """
        insert into messages (tenant_id, id, unit_id, connection_id, conversation_id, direction,
          sender, origin, kind, content, status, retry_count, error_details)
        values (?, ?, ?, ?, ?, 'outbound', 'agent', 'recado', 'direct', 'hi', ?, 3, 'why')
        """,
        tenant.id(),
        message,
        tenant.unit(),
        tenant.connection(),
        conversation,
        status);
    return message;
  }
}
