package dev.recado.application.health;

import dev.recado.application.health.ShowSchema.SchemaState;
import dev.recado.application.health.port.DatabaseClock;
import dev.recado.application.health.port.Markers;
import dev.recado.application.health.port.Markers.Marked;
import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.domain.health.Check;
import dev.recado.domain.health.ExpectedSchema;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaObject.Kind;
import dev.recado.domain.health.Surrounding;
import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks that ask the database. */
public final class DatabaseChecks {
  private final Markers markers;
  private final DatabaseProbe probe;
  private final DatabaseClock databaseClock;
  private final ShowSchema showSchema;
  private final InstantSource clock;

  public DatabaseChecks(
      Markers markers,
      DatabaseProbe probe,
      DatabaseClock databaseClock,
      ShowSchema showSchema,
      InstantSource clock) {
    this.markers = markers;
    this.probe = probe;
    this.databaseClock = databaseClock;
    this.showSchema = showSchema;
    this.clock = clock;
  }

  /** Whether this is the database that the process was meant for. */
  List<Check> belonging(Installation installation) {
    try {
      Marked marked = markers.read();
      return List.of(
          new Check.Marker(
              "environment",
              "APP_ENV",
              Optional.of(installation.environment()),
              marked.environment(),
              installation.production()),
          new Check.Marker(
              "project_ref",
              "PROJECT_REF",
              installation.projectRef(),
              marked.projectRef(),
              installation.production()));
    } catch (Unavailable away) {
      return List.of(new Check.Unread("environment"), new Check.Unread("project_ref"));
    }
  }

  /** Whether it answers, and has what this release needs. */
  List<Check> contents() {
    List<Check> checks = new ArrayList<>();
    checks.add(latency());
    SchemaState schema = showSchema.show();
    checks.addAll(
        schema
            .found()
            .map(found -> described(schema, found))
            .orElseGet(
                () ->
                    List.of(
                        new Check.Unread("tables"),
                        new Check.Unread("views"),
                        new Check.Unread("schema_version"),
                        new Check.Unread("fingerprint"))));
    checks.add(skew());
    return checks;
  }

  private Check latency() {
    try {
      return new Check.Database(Optional.of(probe.roundTrip()));
    } catch (Unavailable away) {
      return new Check.Database(Optional.empty());
    }
  }

  private static List<Check> described(SchemaState schema, SchemaDescription found) {
    ExpectedSchema expected = schema.expected();
    return List.of(
        new Check.Objects("tables", missing(expected, found, Kind.TABLE)),
        new Check.Objects("views", missing(expected, found, Kind.VIEW)),
        new Check.Version(schema.current(), expected.version()),
        new Check.Fingerprint(found.fingerprint(), schema.differences(), schema.ahead()));
  }

  private static List<String> missing(ExpectedSchema expected, SchemaDescription found, Kind kind) {
    List<String> there = found.names(kind);
    return expected.description().names(kind).stream()
        .filter(name -> !there.contains(name))
        .toList();
  }

  /** The database is asked half-way between two looks at our own clock. */
  private Check skew() {
    try {
      Instant asked = clock.instant();
      Instant theirs = databaseClock.now();
      Duration took = Duration.between(asked, clock.instant());
      return new Surrounding.Clock(Duration.between(asked.plus(took.dividedBy(2)), theirs));
    } catch (Unavailable away) {
      return new Check.Unread("clock");
    }
  }
}
