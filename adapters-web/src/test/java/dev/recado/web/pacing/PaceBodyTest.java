package dev.recado.web.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.JsonBody;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceBodyTest {
  private static final String GOOD =
      "{'gapSeconds':2.5,'maxPerHour':30,'maxPerDay':null,'maxColdPerDay':0,"
          + "'window':{'start':'08:00','end':'24:00','days':['MON','SUN']},'limitsApplyTo':'all'}";

  private static Pace read(String json) {
    return PaceBody.read(JsonBody.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_pace_is_read_with_all_its_members() {
    assertThat(read(GOOD))
        .isEqualTo(
            new Pace(
                Duration.ofMillis(2500),
                Optional.of(30),
                Optional.empty(),
                Optional.of(0),
                SendingWindow.of("08:00", "24:00", Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)),
                LimitScope.ALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2.5 | -1 | /gapSeconds | invalid_gap",
        "2.5 | 3600.001 | /gapSeconds | invalid_gap",
        "2.5 | 1e999999999 | /gapSeconds | invalid_gap",
        "2.5 | '2' | /gapSeconds | wrong_type",
        "2.5 | null | /gapSeconds | required",
        "30 | 0 | /maxPerHour | invalid_limit",
        "30 | -5 | /maxPerHour | invalid_limit",
        "30 | 1.5 | /maxPerHour | invalid_limit",
        "30 | 1e999999999 | /maxPerHour | invalid_limit",
        "30 | true | /maxPerHour | wrong_type",
        "'maxPerHour' | 'forgotten' | /maxPerHour | required",
        "'maxPerDay' | 'forgotten' | /maxPerDay | required",
        "'maxColdPerDay' | 'forgotten' | /maxColdPerDay | required",
        "'window' | 'forgotten' | /window | required",
        "'start' | 'forgotten' | /window/start | required",
        "08:00 | 8 am | /window/start | invalid_time",
        "08:00 | 24:00 | /window/start | invalid_time",
        "24:00 | 25:00 | /window/end | invalid_time",
        "24:00 | 08:00 | /window/end | window_never_opens",
        "'MON','SUN' |  | /window/days | window_never_opens",
        "'SUN' | 'DOM' | /window/days/1 | unknown_day",
        "'SUN' | 7 | /window/days/1 | wrong_type",
        "['MON','SUN'] | 'MON' | /window/days | wrong_type",
        "'all' | 'nobody' | /limitsApplyTo | unknown_scope",
        "'limitsApplyTo' | 'forgotten' | /limitsApplyTo | required",
      })
  void what_is_wrong_is_named_with_its_place(String part, String bad, String place, String code) {
    String json = GOOD.replace(part, bad == null ? "" : bad);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> read(json))
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.members().toString()).contains("pointer=" + place);
            });
  }
}
