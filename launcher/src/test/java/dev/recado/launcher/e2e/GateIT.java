package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.command.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The deep health, and the gate as an operator runs it beside a running server: one of its own,
 * because it is broken here, and because what other tests leave behind would be found.
 */
class GateIT {
  private static final String LEFT =
      "select count(*) from tenants where slug like 'gate-%' or name = 'Release gate'";

  private static RunningServer server;
  private final Api anybody = Api.at(server.baseUrl());
  private final Stage stage = new Stage(server.target());

  @BeforeAll
  static void start() throws Exception {
    server = RunningServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private record Ran(int code, List<String> lines) {
    List<String> failed() {
      return lines.stream().filter(line -> line.startsWith("✗ ")).distinct().toList();
    }
  }

  private Ran gate(String... options) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--simulator", server.simulatorUrl().toString()));
    int code =
        new Commands(Home.find(), server.environment(), console)
            .named("gate")
            .orElseThrow()
            .run(arguments);
    return new Ran(code, printed.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private String owner(String query) throws SQLException {
    var owner = server.owner();
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password().value());
        Statement sql = connection.createStatement()) {
      if (!sql.execute(query)) {
        return "";
      }
      try (ResultSet rows = sql.getResultSet()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  @Test
  void a_healthy_installation_passes_every_line_and_keeps_nothing_of_the_dry_send()
      throws Exception {
    stage.paired();
    Ran ran = gate("--allow-simulator");
    assertThat(ran.failed()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .contains(
            "✓ messages.external_id exists",
            "✓ SendMessage is wired",
            "✓ Lanes is PostgresLanes",
            "✓ JWT_ACCESS_SECRET is strong",
            "✓ nobody's rows are seen without a tenant",
            "✓ a message is accepted",
            "✓ the gateway is called, and says that it has no such instance",
            "✓ nothing of the dry send is left",
            "✓ ALL CHECKS PASSED ✓",
            "System is PRODUCTION READY!")
        .anySatisfy(line -> assertThat(line).matches("✓ webhook of connection \\S+ is registered"))
        .anySatisfy(line -> assertThat(line).matches("(\\d+)/\\1"));
    assertThat(owner(LEFT)).isEqualTo("0");
  }

  @Test
  void the_simulator_is_no_gateway_to_go_live_with() throws Exception {
    Ran ran = gate();
    assertThat(ran.failed())
        .contains("✗ the gateway is the simulator: set EVOLUTION_API_URL", "✗ 1 FAILED ✗");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines()).doesNotContain("System is PRODUCTION READY!");
  }

  @Test
  void a_renamed_index_turns_gate_deep_health_and_schema() throws Exception {
    owner("alter index idx_messages_retry_failed rename to idx_gone");
    try {
      assertThat(gate("--allow-simulator").failed())
          .contains("✗ index messages.idx_messages_retry_failed was renamed to messages.idx_gone");
      Answer schema = schemaSoon(false);
      assertThat(schema.object().getBoolean("schema_up_to_date")).isFalse();
      assertThat(schema.object().getJsonArray("differences").toString())
          .contains("idx_messages_retry_failed was renamed");
    } finally {
      owner("alter index idx_gone rename to idx_messages_retry_failed");
    }
    assertThat(schemaSoon(true).object().getBoolean("schema_up_to_date")).isTrue();
  }

  private Answer schemaSoon(boolean known) {
    return Expect.within(
        Duration.ofSeconds(15),
        () -> anybody.get("/health/schema").expect(200),
        answer -> answer.object().getBoolean("fingerprint_known") == known);
  }

  @Test
  void deep_health_says_of_every_part_how_it_is_and_holds_no_secret() throws Exception {
    Answer deep = anybody.get("/health/deep").expect(200);
    assertThat(deep.text("status")).isEqualTo("healthy");
    assertThat(deep.object().getBoolean("deploy_safe")).isTrue();
    assertThat(deep.object().getJsonObject("checks").keySet())
        .contains(
            "environment",
            "project_ref",
            "database",
            "tables",
            "views",
            "schema_version",
            "gateway",
            "clock",
            "localhost",
            "disk");
    assertThat(deep.object().getJsonObject("checks").getJsonObject("gateway").getString("version"))
        .isEqualTo("2.3.6");
    assertThat(deep.body().toString())
        .doesNotContain(server.simulatorKey(), server.jwtSecret(), server.owner().user());
  }

  @Test
  void nobody_but_a_super_admin_has_the_release_checked() {
    anybody.post("/admin/release-checks", Map.of()).expect(401);
    stage.paired().admin().post("/admin/release-checks", Map.of()).expect(403);
  }
}
