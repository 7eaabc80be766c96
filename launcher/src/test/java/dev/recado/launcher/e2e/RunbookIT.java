package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Expect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The recovery statements of the runbook, as the owner of the tables runs them: no restart. */
@ExtendWith(SharedServer.class)
class RunbookIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String RESET_MESSAGES =
      "UPDATE messages SET status='queued', retry_count=0, error_details=NULL"
          + " WHERE status='failed' AND id = :id::uuid";
  private static final String RESET_CAMPAIGN =
      "UPDATE campaigns SET status='draft', started_at=NULL WHERE id = :id::uuid";

  private final CampaignDesk desk;
  private final Jdbi owner;

  RunbookIT(RunningServer server) {
    desk = new CampaignDesk(server, 3);
    owner =
        Jdbi.create(
            server.owner().jdbcUrl(), server.owner().user(), server.owner().password().value());
  }

  private int run(String statement, String id) {
    return owner.withHandle(handle -> handle.createUpdate(statement).bind("id", id).execute());
  }

  @Test
  void a_failed_message_that_is_set_to_queued_by_hand_is_sent_again() {
    String phone = desk.stage().phone();
    desk.stage().world().fault(desk.unit().instance(), "connection-closed-500", 3);
    Answer failed =
        desk.unit().admin().post("/messages", Map.of("phone", phone, "message", "Olá!"));
    String id = failed.expect(502).text("internalId");
    assertThat(desk.received(phone)).isZero();

    assertThat(run(RESET_MESSAGES, id)).isEqualTo(1);

    Answer sent =
        Expect.within(
            PATIENCE,
            () -> desk.unit().admin().get("/messages/" + id).expect(200),
            seen -> List.of("sent", "delivered").contains(seen.text("status")));
    assertThat(sent.object().getInt("attempts")).isEqualTo(1);
    assertThat(desk.received(phone)).isEqualTo(1);
  }

  @Test
  void a_campaign_that_is_set_to_draft_by_hand_and_dispatched_reaches_only_those_still_pending() {
    List<String> phones = desk.phones(4);
    String path = desk.drafted(desk.request(phones));
    desk.command(path, "dispatch").expect(200);
    Expect.within(PATIENCE, () -> received(phones), count -> count >= 1);

    assertThat(run(RESET_CAMPAIGN, path.substring("/campaigns/".length()))).isEqualTo(1);
    assertThat(desk.shown(path).text("status")).isEqualTo("draft");
    desk.command(path, "dispatch").expect(200);

    desk.awaited(path, "completed");
    assertThat(phones).allSatisfy(phone -> assertThat(desk.received(phone)).isEqualTo(1));
    assertThat(desk.total(path)).isEqualTo(4);
  }

  private int received(List<String> phones) {
    return phones.stream().mapToInt(desk::received).sum();
  }
}
