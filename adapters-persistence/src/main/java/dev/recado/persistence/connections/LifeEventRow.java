package dev.recado.persistence.connections;

import dev.recado.application.connections.port.Timeline.Entry;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.ConnectionStatus;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Remedy;
import dev.recado.domain.connection.StatusReason;
import dev.recado.domain.connection.Strain;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;

/** A line of a timeline as columns: each kind fills those that are its own. */
final class LifeEventRow {
  private LifeEventRow() {}

  static void bind(Update statement, LifeEvent event) {
    Columnar row = columns(event);
    statement
        .bind("kind", row.kind)
        .bind("status", row.status.map(status -> status.state().label()))
        .bind("reason", row.status.map(status -> status.reason().label()))
        .bind("ailment", row.ailment.map(Ailment::label))
        .bind("remedy", row.remedy.map(LifeEvent.RemedyTaken::remedy).map(Remedy::label))
        .bind("done", row.remedy.map(LifeEvent.RemedyTaken::done))
        .bind("strain", row.strain.map(Strain::label))
        .bind("drifts", labels(row.drifts))
        .bind("messages", row.messages);
  }

  private static String[] labels(Set<Drift> drifts) {
    return drifts.stream().map(Drift::label).sorted().toArray(String[]::new);
  }

  private record Columnar(
      String kind,
      Optional<ConnectionStatus> status,
      Optional<Ailment> ailment,
      Optional<LifeEvent.RemedyTaken> remedy,
      Optional<Strain> strain,
      Set<Drift> drifts,
      Optional<Integer> messages) {
    static Columnar of(String kind) {
      return new Columnar(
          kind,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty());
    }

    Columnar with(ConnectionStatus now) {
      return new Columnar(kind, Optional.of(now), ailment, remedy, strain, drifts, messages);
    }

    Columnar with(Ailment what) {
      return new Columnar(kind, status, Optional.of(what), remedy, strain, drifts, messages);
    }

    Columnar with(LifeEvent.RemedyTaken taken) {
      return new Columnar(
          kind, status, Optional.of(taken.ailment()), Optional.of(taken), strain, drifts, messages);
    }

    Columnar with(Strain what) {
      return new Columnar(kind, status, ailment, remedy, Optional.of(what), drifts, messages);
    }

    Columnar with(Set<Drift> what) {
      return new Columnar(kind, status, ailment, remedy, strain, what, messages);
    }

    Columnar with(int found) {
      return new Columnar(kind, status, ailment, remedy, strain, drifts, Optional.of(found));
    }
  }

  private static Columnar columns(LifeEvent event) {
    return switch (event) {
      case LifeEvent.StatusChanged(var status) -> Columnar.of("status").with(status);
      case LifeEvent.RemedyTaken taken -> Columnar.of("remedy").with(taken);
      case LifeEvent.Recovered(var ailment) -> Columnar.of("recovered").with(ailment);
      case LifeEvent.Strained(var strain) -> Columnar.of("strained").with(strain);
      case LifeEvent.Relaxed(var strain) -> Columnar.of("relaxed").with(strain);
      case LifeEvent.Repaired(var drifts) -> Columnar.of("repaired").with(drifts);
      case LifeEvent.SecretChanged() -> Columnar.of("secret_changed");
      case LifeEvent.SecretRegistered() -> Columnar.of("secret_registered");
      case LifeEvent.MessagesRecovered(int messages) ->
          Columnar.of("messages_recovered").with(messages);
    };
  }

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(Columns.uuid(row, "id"), Columns.instant(row, "occurred_at"), event(row));
  }

  private static LifeEvent event(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return switch (kind) {
      case "status" ->
          new LifeEvent.StatusChanged(
              ConnectionStatus.of(
                  ConnectionState.valueOf(constant(row, "status")),
                  StatusReason.valueOf(constant(row, "status_reason"))));
      case "remedy" ->
          new LifeEvent.RemedyTaken(
              Ailment.valueOf(constant(row, "ailment")),
              Remedy.valueOf(constant(row, "remedy")),
              row.getBoolean("done"));
      case "recovered" -> new LifeEvent.Recovered(Ailment.valueOf(constant(row, "ailment")));
      case "strained" -> new LifeEvent.Strained(Strain.valueOf(constant(row, "strain")));
      case "relaxed" -> new LifeEvent.Relaxed(Strain.valueOf(constant(row, "strain")));
      case "repaired" -> new LifeEvent.Repaired(drifts(row));
      case "secret_changed" -> new LifeEvent.SecretChanged();
      case "secret_registered" -> new LifeEvent.SecretRegistered();
      case "messages_recovered" -> new LifeEvent.MessagesRecovered(row.getInt("messages"));
      default -> throw new IllegalStateException("a check constraint lets no other in: " + kind);
    };
  }

  private static Set<Drift> drifts(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("drifts").getArray())
        .map(label -> Drift.valueOf(label.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String constant(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }
}
