package dev.recado.launcher.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import dev.recado.launcher.settings.PostgresUrl;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The invariants hold on a server that works, and each of them is able to notice. */
@ExtendWith(SharedServer.class)
class InvariantsIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final PostgresUrl owner;
  private final Stage stage;

  InvariantsIT(RunningServer server) {
    owner = server.owner();
    stage = new Stage(server.target());
  }

  @Test
  void each_invariant_notices_the_deed_that_breaks_it() throws SQLException {
    somethingHappens();
    Map<String, String> deeds = NamedSql.read("tampering.sql");
    assertThat(deeds.keySet()).containsExactlyElementsOf(Invariants.names());

    List<String> blind = new ArrayList<>();
    for (Map.Entry<String, String> deed : deeds.entrySet()) {
      List<String> violated = violatedAfter(deed.getValue());
      if (violated.stream().noneMatch(each -> each.startsWith(deed.getKey()))) {
        blind.add(deed.getKey() + ", but " + violated);
      }
    }
    assertThat(blind).isEmpty();
    try (Connection connection = connected()) {
      assertThat(Invariants.violated(connection, false)).isEmpty();
    }
  }

  /** Closing the connection takes the deed back. */
  private List<String> violatedAfter(String deed) {
    try (Connection connection = connected();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // What hangs on the rows, such as counters, shall not follow the deed.
      statement.execute("alter table messages disable trigger user");
      statement.execute("alter table campaign_recipients disable trigger user");
      statement.execute(deed);
      return Invariants.violated(connection, true);
    } catch (SQLException prevented) {
      return List.of(String.valueOf(prevented.getMessage()));
    }
  }

  private Connection connected() throws SQLException {
    return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password().value());
  }

  /** Two messages to a customer who wrote, and a campaign that is over. */
  private void somethingHappens() {
    Stage.Paired unit = stage.paired();
    unit.admin().put("/units/" + unit.unitId() + "/whatsapp/pace", pace()).expect(200);
    String customer = stage.phone();
    stage.world().write(unit.instance(), customer, "Oi!");
    for (int each = 0; each < 2; each++) {
      unit.admin().post("/messages", Map.of("phone", customer, "message", "Olá!")).expect(200);
    }
    Map<String, Object> campaign =
        Map.of(
            "unitId",
            unit.unitId(),
            "name",
            "Páscoa",
            "content",
            "Olá!",
            "recipients",
            List.of(Map.of("phone", stage.phone(), "name", "Ana")));
    String path = "/campaigns/" + unit.admin().post("/campaigns", campaign).expect(201).text("id");
    unit.admin().post(path + "/dispatch", Map.of()).expect(200);
    Expect.within(
        SOON,
        () -> unit.admin().get(path).expect(200),
        seen -> seen.text("status").equals("completed"));
  }

  private static Map<String, Object> pace() {
    Map<String, Object> pace = new HashMap<>();
    pace.put("gapSeconds", 0);
    pace.put("maxPerHour", JsonValue.NULL);
    pace.put("maxPerDay", JsonValue.NULL);
    pace.put("maxColdPerDay", JsonValue.NULL);
    pace.put(
        "window",
        Map.of(
            "start", "00:00",
            "end", "24:00",
            "days", List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")));
    pace.put("limitsApplyTo", "campaigns");
    return pace;
  }
}
