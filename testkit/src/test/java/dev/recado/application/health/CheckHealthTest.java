package dev.recado.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.health.port.SchemaCatalog.Applied;
import dev.recado.domain.health.Check;
import dev.recado.domain.health.ExpectedSchema;
import dev.recado.domain.health.HealthReport;
import dev.recado.domain.health.HealthReport.Status;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaVersion;
import dev.recado.domain.health.Verdict;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.InMemoryGateway;
import dev.recado.testkit.health.StagedDatabase;
import dev.recado.testkit.health.StagedDisk;
import dev.recado.testkit.operations.SettableClock;
import dev.recado.testkit.running.SwitchedProbe;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each thing that may be broken turns its own check and no other. */
class CheckHealthTest {
  private static final ExpectedSchema EXPECTED =
      ExpectedSchema.parse(
          """
          version 20261122040000
          table units = plain
          column units.id = uuid not null
          view totals = as select 1
          """);

  private final SettableClock clock = new SettableClock();
  private final SwitchedProbe probe = new SwitchedProbe();
  private final StagedDisk disk = new StagedDisk();
  private final InMemoryGateway gateway = new InMemoryGateway(clock);
  private final StagedDatabase database =
      new StagedDatabase(clock)
          .migrated(new Applied(EXPECTED.version(), Some.NOW), EXPECTED.description())
          .marked(Optional.of("production"), Optional.of("shop"));
  private Installation installation =
      installation("production", "shop", "https://recado.example.com");
  private Optional<CheckHealth> examined = Optional.empty();

  private static Installation installation(String environment, String project, String base) {
    return new Installation(
        environment, Optional.of(project), "1.0+abc", "all", Map.of("BASE_URL", URI.create(base)));
  }

  private HealthReport report() {
    if (examined.isEmpty()) {
      ShowSchema schema = new ShowSchema(database, EXPECTED, clock);
      DatabaseChecks checks = new DatabaseChecks(database, probe, database, schema, clock);
      examined = Optional.of(new CheckHealth(installation, checks, gateway, disk, clock));
    }
    return examined.orElseThrow().check();
  }

  private List<String> errors() {
    return report().checks().stream()
        .filter(check -> check.verdict() == Verdict.ERROR)
        .map(Check::name)
        .toList();
  }

  private void schema(String description) {
    database.migrated(
        new Applied(EXPECTED.version(), Some.NOW), SchemaDescription.parse(description));
  }

  @Test
  void when_all_is_well_the_deployment_is_safe() {
    assertThat(errors()).isEmpty();
    assertThat(report().status()).isEqualTo(Status.HEALTHY);
    assertThat(report().deploySafe()).isTrue();
    assertThat(report().checks())
        .extracting(Check::name)
        .containsExactly(
            "environment",
            "project_ref",
            "database",
            "tables",
            "views",
            "schema_version",
            "fingerprint",
            "clock",
            "gateway",
            "localhost",
            "disk");
  }

  @Test
  void in_the_wrong_environment_nothing_further_is_asked() {
    database.marked(Optional.of("test"), Optional.of("shop"));
    assertThat(report().status()).isEqualTo(Status.CRITICAL);
    assertThat(report().checks())
        .extracting(Check::name)
        .containsExactly("environment", "project_ref");
    assertThat(database.looks()).isZero();
  }

  @Test
  void another_project_is_the_wrong_environment_too() {
    installation = installation("production", "other", "https://recado.example.com");
    assertThat(report().status()).isEqualTo(Status.CRITICAL);
    assertThat(errors()).containsExactly("project_ref");
  }

  @Test
  void a_database_that_does_not_answer_is_unhealthy_and_not_a_wrong_one() {
    database.away();
    probe.off();
    assertThat(report().status()).isEqualTo(Status.UNHEALTHY);
    assertThat(errors()).contains("database", "environment", "tables", "clock");
    assertThat(errors()).doesNotContain("gateway", "disk");
  }

  @Test
  void a_missing_table_is_named() {
    schema("view totals = as select 1");
    assertThat(errors()).containsExactly("tables", "fingerprint");
    assertThat(report().checks()).contains(new Check.Objects("tables", List.of("units")));
  }

  @Test
  void a_missing_view_is_named() {
    schema("table units = plain\ncolumn units.id = uuid not null");
    assertThat(errors()).containsExactly("views", "fingerprint");
  }

  @Test
  void a_missing_column_turns_the_fingerprint() {
    schema("table units = plain\nview totals = as select 1");
    assertThat(errors()).containsExactly("fingerprint");
  }

  @Test
  void a_database_one_migration_behind_blocks_and_one_ahead_does_not() {
    database.migrated(
        new Applied(new SchemaVersion("20261121000000"), Some.NOW), EXPECTED.description());
    assertThat(errors()).containsExactly("schema_version");
    clock.advance(Duration.ofMinutes(1));
    database.migrated(
        new Applied(new SchemaVersion("20261123000000"), Some.NOW),
        SchemaDescription.parse("table units = plain\nview totals = as select 1"));
    assertThat(errors()).isEmpty();
  }

  @Test
  void a_gateway_that_is_away_turns_its_own_check() {
    gateway.cutOff();
    assertThat(errors()).containsExactly("gateway");
  }

  @Test
  void a_clock_that_is_an_hour_off_blocks() {
    database.ahead(Duration.ofHours(-1));
    assertThat(errors()).containsExactly("clock");
  }

  @Test
  void production_under_an_address_of_its_own_machine_blocks() {
    installation = installation("production", "shop", "http://127.0.0.1:3000");
    assertThat(errors()).containsExactly("localhost");
  }

  @Test
  void a_full_disk_blocks() {
    disk.with(1000);
    assertThat(errors()).containsExactly("disk");
  }

  @Test
  void many_who_ask_within_five_seconds_cost_one_look() {
    report();
    report();
    assertThat(database.looks()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(6));
    report();
    assertThat(database.looks()).isEqualTo(2);
  }
}
