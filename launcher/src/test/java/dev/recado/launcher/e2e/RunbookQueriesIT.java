package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.deploy.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The questions of docs/operations/runbook.md, word for word, and whether their answers are true.
 */
@ExtendWith(SharedServer.class)
class RunbookQueriesIT {
  private final CampaignDesk desk;
  private final OwnerSql owner;

  RunbookQueriesIT(RunningServer server) {
    desk = new CampaignDesk(server, 0);
    owner = new OwnerSql(server.owner());
  }

  private static String text(String name) {
    return Page.runbook().statement(name, Map.of());
  }

  private List<Map<String, String>> ask(String name) throws SQLException {
    return owner.rows(text(name));
  }

  private static Optional<Map<String, String>> row(
      List<Map<String, String>> rows, String column, String value) {
    return rows.stream().filter(row -> row.get(column).equals(value)).findFirst();
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }

  @Test
  void the_page_has_these_statements_and_no_other() {
    assertThat(Page.runbook().statements().keySet())
        .isEqualTo(
            Set.of(
                "stop the platform",
                "let the platform send",
                "rotate the webhook secret",
                "send failed messages again",
                "reset a campaign",
                "delete duplicates",
                "give up what is old",
                "message rate",
                "retry rate",
                "failed messages",
                "connection stability",
                "outbound success",
                "campaign progress",
                "stuck campaigns",
                "largest tables"));
  }

  @Test
  void messages_that_left_were_retried_and_failed_are_counted() throws SQLException {
    Map<String, String> sent = ask("outbound success").getFirst();
    Map<String, String> retried = ask("retry rate").getFirst();
    int failed = failures();
    desk.stage().world().fault(desk.unit().instance(), "connection-closed-500", 1);
    send().expect(200);
    desk.stage().world().fault(desk.unit().instance(), "connection-closed-500", 3);
    send().expect(502);

    assertThat(number(ask("outbound success").getFirst(), "sent"))
        .isGreaterThan(number(sent, "sent"));
    assertThat(number(ask("outbound success").getFirst(), "failed"))
        .isGreaterThan(number(sent, "failed"));
    assertThat(number(ask("retry rate").getFirst(), "retried"))
        .isGreaterThanOrEqualTo(number(retried, "retried") + 2);
    assertThat(failures()).isGreaterThan(failed);
    assertThat(ask("message rate")).isNotEmpty();
    assertThat(ask("largest tables"))
        .hasSize(10)
        .allSatisfy(table -> assertThat(table).containsKeys("relname", "rows", "dead"));
  }

  private int failures() throws SQLException {
    return row(ask("failed messages"), "error_code", "gateway_failed")
        .map(found -> number(found, "messages"))
        .orElse(0);
  }

  private Answer send() {
    return desk.unit()
        .admin()
        .post("/messages", Map.of("phone", desk.stage().phone(), "message", "Olá!"));
  }

  @Test
  void a_number_is_stable_lost_or_was_never_there() throws SQLException {
    Stage.Tenancy waiting = desk.stage().tenancy();
    desk.stage().connect(waiting);
    Stage.Paired left = desk.stage().paired();
    left.admin().delete("/units/" + left.unitId() + "/whatsapp/disconnect").expect(200);

    List<Map<String, String>> all = ask("connection stability");

    assertThat(row(all, "unit_id", desk.unit().unitId()).orElseThrow())
        .containsEntry("stability", "stable");
    assertThat(row(all, "unit_id", waiting.unitId()).orElseThrow())
        .containsEntry("stability", "never connected");
    assertThat(row(all, "unit_id", left.unitId()).orElseThrow()).containsEntry("stability", "lost");
  }

  @Test
  void a_campaign_is_told_to_be_stuck_when_it_is_and_only_then() throws SQLException {
    String path = desk.drafted(desk.request(desk.phones(2)));
    String id = path.substring("/campaigns/".length());
    String standing =
        """
        update campaigns set status = 'processing', started_at = now() - interval '20 minutes',
          last_progress_at = now() - interval '11 minutes' where id = '%s'
        """
            .formatted(id);
    String due =
        """
        update lanes set lease_until = null, lease_owner = null, next_due = now() - interval '2 minutes'
        where connection_id in (select id from unit_whatsapp_connections where unit_id = '%s')
        """
            .formatted(desk.unit().unitId());
    List<String> stuck = List.of(standing, due);

    assertThat(row(owner.tried(stuck, text("stuck campaigns")), "id", id)).isPresent();
    for (String otherwise :
        List.of(
            "update campaigns set last_progress_at = now() - interval '9 minutes'",
            "update lanes set next_due = now() + interval '1 hour'",
            "update unit_whatsapp_connections set status = 'disconnected'",
            "insert into platform_status (status, reason) values ('paused', 'test')",
            "insert into pauses (tenant_id, level, target_id, reason)"
                + " select tenant_id, 'unit', unit_id, 'test' from campaigns where id = '%s'"
                    .formatted(id))) {
      List<String> waiting = new ArrayList<>(stuck);
      waiting.add(otherwise);
      assertThat(row(owner.tried(waiting, text("stuck campaigns")), "id", id))
          .as(otherwise)
          .isEmpty();
    }
    assertThat(row(ask("stuck campaigns"), "id", id)).isEmpty();
  }

  @Test
  void the_progress_of_a_campaign_adds_up() throws SQLException {
    String path = desk.drafted(desk.request(desk.phones(2)));
    desk.command(path, "dispatch").expect(200);
    desk.awaited(path, "completed");

    Map<String, String> shown =
        row(ask("campaign progress"), "id", path.substring("/campaigns/".length())).orElseThrow();

    assertThat(shown)
        .containsEntry("status", "completed")
        .containsEntry("recipients", "2")
        .containsEntry("sent", "2")
        .containsEntry("failed", "0")
        .containsEntry("pending", "0");
  }
}
