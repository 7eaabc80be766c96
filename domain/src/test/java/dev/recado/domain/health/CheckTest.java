package dev.recado.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.connection.GatewayStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {
  private static final SchemaVersion EXPECTED = new SchemaVersion("20261122040000");
  private static final SchemaObject COLUMN =
      new SchemaObject(SchemaObject.Kind.COLUMN, "messages.external_id", "text");

  private static Check marker(String told, String marked, boolean production) {
    return new Check.Marker(
        "environment",
        "APP_ENV",
        Optional.ofNullable(told),
        Optional.ofNullable(marked),
        production);
  }

  private static Verdict overall(Check check) {
    assertThat(check.advice().isEmpty()).isEqualTo(check.verdict() == Verdict.OK);
    HealthReport report = new HealthReport(Instant.EPOCH, List.of(check));
    assertThat(report.deploySafe()).isEqualTo(check.verdict() != Verdict.ERROR);
    return check.verdict();
  }

  @ParameterizedTest
  @CsvSource({
    "production, production, true, OK",
    "test, production, false, ERROR",
    "production, test, true, ERROR",
    "production, , true, ERROR",
    "development, , false, OK",
    ", shop, false, OK",
    ", shop, true, ERROR"
  })
  void a_marker_fits_or_the_environment_is_the_wrong_one(
      String told, String marked, boolean production, Verdict verdict) {
    Check check = marker(told, marked, production);
    assertThat(overall(check)).isEqualTo(verdict);
    HealthReport report = new HealthReport(Instant.EPOCH, List.of(check));
    assertThat(report.status().label()).isEqualTo(verdict == Verdict.OK ? "healthy" : "CRITICAL");
  }

  @ParameterizedTest
  @CsvSource({"1, OK", "99, OK", "100, WARNING", "4000, WARNING", ", ERROR"})
  void a_database_answers_and_fast(Integer millis, Verdict verdict) {
    assertThat(overall(new Check.Database(Optional.ofNullable(millis).map(Duration::ofMillis))))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"20261122040000, OK", "20261122035959, ERROR", "20261122040001, WARNING", ", ERROR"})
  void a_schema_behind_is_not_safe_and_one_ahead_is_for_a_while(String found, Verdict verdict) {
    assertThat(
            overall(
                new Check.Version(Optional.ofNullable(found).map(SchemaVersion::new), EXPECTED)))
        .isEqualTo(verdict);
  }

  @Test
  void what_is_missing_blocks_and_what_is_new_or_newer_only_warns() {
    List<Difference> missing = List.of(new Difference.Missing(COLUMN));
    List<Difference> extra = List.of(new Difference.Unknown(COLUMN));
    assertThat(overall(new Check.Fingerprint("f", List.of(), false))).isEqualTo(Verdict.OK);
    assertThat(overall(new Check.Fingerprint("f", missing, false))).isEqualTo(Verdict.ERROR);
    assertThat(overall(new Check.Fingerprint("f", missing, true))).isEqualTo(Verdict.WARNING);
    assertThat(overall(new Check.Fingerprint("f", extra, false))).isEqualTo(Verdict.WARNING);
    assertThat(overall(new Check.Objects("tables", List.of("units")))).isEqualTo(Verdict.ERROR);
    assertThat(overall(new Check.Objects("tables", List.of()))).isEqualTo(Verdict.OK);
    assertThat(overall(new Check.Unread("tables"))).isEqualTo(Verdict.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPATIBLE, OK",
    "UNTESTED_VERSION, WARNING",
    "INCOMPATIBLE_VERSION, ERROR",
    "LICENCE_REQUIRED, ERROR",
    "KEY_REFUSED, ERROR",
    "UNREACHABLE, ERROR"
  })
  void a_gateway_can_be_worked_with_or_not(GatewayStanding standing, Verdict verdict) {
    assertThat(overall(new Surrounding.Gateway(standing, Optional.empty()))).isEqualTo(verdict);
  }

  @Test
  void a_wrong_key_and_a_missing_licence_are_told_apart() {
    assertThat(new Surrounding.Gateway(GatewayStanding.KEY_REFUSED, Optional.empty()).advice())
        .contains("401", "EVOLUTION_API_KEY");
    assertThat(new Surrounding.Gateway(GatewayStanding.LICENCE_REQUIRED, Optional.empty()).advice())
        .contains("503 LICENSE_REQUIRED");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, OK",
    "PT2S, OK",
    "-PT3S, WARNING",
    "PT30S, WARNING",
    "PT31S, ERROR",
    "-PT1H, ERROR"
  })
  void clocks_agree(Duration skew, Verdict verdict) {
    assertThat(overall(new Surrounding.Clock(skew))).isEqualTo(verdict);
  }

  @Test
  void an_address_of_this_machine_is_an_error_in_production_only() {
    List<String> base = List.of("BASE_URL");
    assertThat(overall(new Surrounding.Localhost(base, true))).isEqualTo(Verdict.ERROR);
    assertThat(overall(new Surrounding.Localhost(base, false))).isEqualTo(Verdict.WARNING);
    assertThat(overall(new Surrounding.Localhost(List.of(), true))).isEqualTo(Verdict.OK);
  }

  @ParameterizedTest
  @CsvSource({"3000000000, OK", "1000000000, WARNING", "1000000, ERROR", ", ERROR"})
  void a_full_disk_blocks(Long free, Verdict verdict) {
    assertThat(overall(new Surrounding.Disk(Optional.ofNullable(free)))).isEqualTo(verdict);
  }
}
