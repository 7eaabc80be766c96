package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.deploy.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The recovery statements of docs/operations/runbook.md, word for word, as the owner of the tables
 * runs them: no restart.
 */
@ExtendWith(SharedServer.class)
class RunbookIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CampaignDesk desk;
  private final OwnerSql owner;

  RunbookIT(RunningServer server) {
    desk = new CampaignDesk(server, 3);
    owner = new OwnerSql(server.owner());
  }

  private int run(String name, Map<String, String> variables) throws SQLException {
    return owner.change(Page.runbook().statement(name, variables));
  }

  private Map<String, String> unit() {
    return Map.of("unit", desk.unit().unitId());
  }

  private String queued(String phone) {
    return desk.unit()
        .admin()
        .preferring("respond-async")
        .post("/messages", Map.of("phone", phone, "message", "Olá!"))
        .expect(202)
        .text("internalId");
  }

  private Answer shown(String message) {
    return desk.unit().admin().get("/messages/" + message).expect(200);
  }

  @Test
  void whoever_runs_them_is_neither_superuser_nor_above_row_security() throws SQLException {
    assertThat(
            owner.rows(
                "select rolsuper or rolbypassrls as above from pg_roles where rolname ="
                    + " current_user"))
        .containsExactly(Map.of("above", "f"));
  }

  @Test
  void a_failed_message_that_is_set_to_queued_by_hand_is_sent_again() throws SQLException {
    String phone = desk.stage().phone();
    desk.stage().world().fault(desk.unit().instance(), "connection-closed-500", 3);
    Answer failed =
        desk.unit().admin().post("/messages", Map.of("phone", phone, "message", "Olá!"));
    String id = failed.expect(502).text("internalId");
    assertThat(desk.received(phone)).isZero();

    assertThat(run("send failed messages again", unit())).isEqualTo(1);

    Answer sent =
        Expect.within(
            PATIENCE,
            () -> shown(id),
            seen -> List.of("sent", "delivered").contains(seen.text("status")));
    assertThat(sent.object().getInt("attempts")).isEqualTo(1);
    assertThat(desk.received(phone)).isEqualTo(1);
  }

  @Test
  void a_campaign_that_is_set_to_draft_by_hand_and_dispatched_reaches_only_those_still_pending()
      throws SQLException {
    List<String> phones = desk.phones(4);
    String path = desk.drafted(desk.request(phones));
    desk.command(path, "dispatch").expect(200);
    Expect.within(PATIENCE, () -> received(phones), count -> count >= 1);

    String id = path.substring("/campaigns/".length());
    assertThat(run("reset a campaign", Map.of("campaign", id))).isEqualTo(1);
    assertThat(desk.shown(path).text("status")).isEqualTo("draft");
    desk.command(path, "dispatch").expect(200);

    desk.awaited(path, "completed");
    assertThat(phones).allSatisfy(phone -> assertThat(desk.received(phone)).isEqualTo(1));
    assertThat(desk.total(path)).isEqualTo(4);
  }

  private int received(List<String> phones) {
    return phones.stream().mapToInt(desk::received).sum();
  }

  @Test
  void a_secret_that_is_changed_by_hand_is_registered_by_itself_and_events_go_on_coming()
      throws SQLException {
    assertThat(run("rotate the webhook secret", unit())).isEqualTo(1);

    Expect.within(
        PATIENCE,
        () ->
            owner.asked(
                "select (registered_secret = webhook_secret)::text as told"
                    + " from unit_whatsapp_connections where unit_id = '%s'"
                        .formatted(desk.unit().unitId())),
        rows -> rows.equals(List.of(Map.of("told", "true"))));
    desk.stage().world().write(desk.unit().instance(), desk.stage().phone(), "Ainda aí?");
    Expect.within(
        PATIENCE,
        () -> desk.unit().admin().get("/conversations").expect(200).items(),
        items -> items.size() == 1);
  }

  @Test
  void the_platform_is_stopped_and_let_go_by_one_line_each() throws SQLException {
    String phone = desk.stage().phone();
    run("stop the platform", Map.of());
    String id;
    try {
      id = queued(phone);
      Expect.within(
          PATIENCE, () -> shown(id), seen -> seen.body().toString().contains("platform_paused"));
      assertThat(desk.received(phone)).isZero();
    } finally {
      run("let the platform send", Map.of());
    }
    Expect.within(PATIENCE, () -> desk.received(phone), count -> count == 1);
  }

  @Test
  void what_is_given_up_after_a_restore_never_leaves() throws SQLException {
    Map<String, Object> pause =
        Map.of("level", "unit", "id", desk.unit().unitId(), "reason", "restored");
    desk.unit().admin().post("/pauses", pause).expect(201);
    String old = desk.stage().phone();
    String recent = desk.stage().phone();
    String message = queued(old);
    queued(recent);
    owner.change(
        "update messages set created_at = now() - interval '2 days' where id = '%s'"
            .formatted(message));

    assertThat(run("give up what is old", Map.of())).isEqualTo(1);

    desk.unit().admin().delete("/pauses/unit/" + desk.unit().unitId()).expect(204);
    Expect.within(PATIENCE, () -> desk.received(recent), count -> count == 1);
    assertThat(desk.received(old)).isZero();
    assertThat(shown(message).text("errorCode")).isEqualTo("given_up");
  }

  @Test
  void of_duplicates_the_newest_is_kept() throws SQLException {
    String name = desk.stage().word();
    String id =
        desk.unit()
            .admin()
            .post(
                "/messages",
                Map.of("phone", desk.stage().phone(), "message", "Oi", "clientMessageId", name))
            .expect(200)
            .text("internalId");
    String duplicate =
        """
        drop index idx_messages_client_message_id_unit;
        create temporary table twin on commit drop as select * from messages where id = '%s';
        update twin set id = gen_random_uuid(), external_id = null,
          created_at = created_at - interval '1 minute';
        insert into messages select * from twin
        """
            .formatted(id);

    List<Map<String, String>> left =
        owner.tried(
            List.of(duplicate, Page.runbook().statement("delete duplicates", Map.of())),
            "select id::text from messages where client_message_id = '%s'".formatted(name));

    assertThat(left).containsExactly(Map.of("id", id));
  }
}
