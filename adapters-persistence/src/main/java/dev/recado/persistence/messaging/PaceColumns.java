package dev.recado.persistence.messaging;

import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row of pace_settings as a value. */
final class PaceColumns {
  /** Of a row named {@code pace}; times as texts, for Java knows no 24:00. */
  static final String SELECTED =
      """
      pace.gap_millis, pace.max_per_hour, pace.max_per_day, pace.max_cold_per_day,
      to_char(pace.window_start, 'HH24:MI') as window_start,
      to_char(pace.window_end, 'HH24:MI') as window_end,
      array_to_string(pace.window_days, ',') as window_days,
      pace.limits_apply_to\
      """;

  private PaceColumns() {}

  static Pace read(ResultSet row) throws SQLException {
    return new Pace(
        Duration.ofMillis(row.getInt("gap_millis")),
        limit(row, "max_per_hour"),
        limit(row, "max_per_day"),
        limit(row, "max_cold_per_day"),
        SendingWindow.of(
            row.getString("window_start"),
            row.getString("window_end"),
            days(row.getString("window_days"))),
        LimitScope.of(row.getString("limits_apply_to")));
  }

  private static Optional<Integer> limit(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  private static Set<DayOfWeek> days(String numbers) {
    return Arrays.stream(numbers.split(","))
        .map(number -> DayOfWeek.of(Integer.parseInt(number)))
        .collect(Collectors.toUnmodifiableSet());
  }

  static void bind(SqlStatement<?> statement, Pace pace) {
    statement
        .bind("gap", pace.gap().toMillis())
        .bind("per_hour", pace.perHour())
        .bind("per_day", pace.perDay())
        .bind("cold_per_day", pace.coldPerDay())
        .bind("start", pace.window().opening())
        .bind("end", pace.window().closing())
        .bind("days", numbers(pace.window().days()))
        .bind("limits_apply_to", pace.limitsApplyTo().label());
  }

  private static String numbers(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining(","));
  }
}
