package dev.recado.persistence.monitoring;

import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Cause;
import dev.recado.domain.monitoring.Checkpoint;
import dev.recado.domain.monitoring.Decision;
import dev.recado.domain.monitoring.Level;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Samples, checkpoints and the beginnings of releases. */
public final class PostgresMonitoringLog implements MonitoringLog {
  private final CrossTenantSql all;

  public PostgresMonitoringLog(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Instant begun(String release, Instant now) {
    return known(release)
        .or(
            () -> {
              all.find(
                  """
                  insert into releases (name, begun_at) values (:name, :now)
                  on conflict do nothing returning name
                  """,
                  values -> values.bind("name", release).bind("now", now),
                  (row, context) -> row.getString("name"));
              return known(release);
            })
        .orElseThrow();
  }

  private Optional<Instant> known(String release) {
    return all.find(
        "select begun_at from releases where name = :name",
        values -> values.bind("name", release),
        (row, context) -> Columns.instant(row, "begun_at"));
  }

  @Override
  public boolean keep(Sample sample) {
    return all.find(
            """
            insert into monitoring_samples (minute, decision, causes, measured)
            values (:minute, :decision, :causes, cast(:measured as jsonb))
            on conflict do nothing returning true as kept
            """,
            values -> bind(values.bind("minute", sample.minute()), sample.assessment()),
            (row, context) -> true)
        .isPresent();
  }

  @Override
  public List<Sample> samples(Instant from) {
    return all.list(
        "select * from monitoring_samples where minute >= :from order by minute",
        values -> values.bind("from", from),
        (row, context) -> new Sample(Columns.instant(row, "minute"), assessment(row)));
  }

  @Override
  public boolean keep(String release, Checkpoint checkpoint) {
    return all.find(
            """
            insert into monitoring_checkpoints
              (release, mark, taken_at, level, decision, causes, measured)
            values (:release, :mark, :at, :level, :decision, :causes, cast(:measured as jsonb))
            on conflict do nothing returning true as kept
            """,
            values ->
                bind(
                    values
                        .bind("release", release)
                        .bind("mark", checkpoint.mark())
                        .bind("at", checkpoint.takenAt())
                        .bind("level", checkpoint.level().label()),
                    checkpoint.assessment()),
            (row, context) -> true)
        .isPresent();
  }

  private static void bind(Query query, Assessment assessment) {
    query
        .bind("decision", assessment.decision().label())
        .bindArray("causes", String.class, assessment.causes().stream().map(Cause::label).toArray())
        .bind("measured", MeasuredJson.write(assessment.values()));
  }

  @Override
  public List<Checkpoint> checkpoints(String release) {
    return all.list(
        "select * from monitoring_checkpoints where release = :release order by mark",
        values -> values.bind("release", release),
        (row, context) -> checkpoint(row));
  }

  private static Checkpoint checkpoint(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getInt("mark"),
        Columns.instant(row, "taken_at"),
        Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
        assessment(row));
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    List<Cause> causes =
        Arrays.stream((String[]) row.getArray("causes").getArray()).map(Cause::of).toList();
    return new Assessment(
        MeasuredJson.read(row.getString("measured")),
        Decision.of(row.getString("decision")),
        causes);
  }

  @Override
  public int forget(Instant before) {
    return all.list(
            "delete from monitoring_samples where minute < :before returning minute",
            values -> values.bind("before", before),
            (row, context) -> true)
        .size();
  }
}
