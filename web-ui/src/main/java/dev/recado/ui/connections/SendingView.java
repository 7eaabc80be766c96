package dev.recado.ui.connections;

import dev.recado.application.operations.ListPauses;
import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.administration.LimitView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a number sends: its limits, what is used of them, what stops it.
 *
 * @param paused whether this number alone is paused
 */
public record SendingView(
    String unitId, LimitView limit, List<Stop> stops, boolean paused, String reason) {
  /**
   * A pause that holds this number.
   *
   * @param level its label
   */
  public record Stop(String level, String reason, Instant at) {
    static Stop of(Pause pause) {
      return new Stop(pause.target().level().label(), pause.reason(), pause.at());
    }
  }

  /**
   * @param reason what the form says
   */
  static SendingView from(
      LimitView limit, ListPauses.Standing standing, UnitId unit, ConnectionId id, String reason) {
    List<Stop> stops = stops(standing, unit, id);
    return new SendingView(
        unit.toString(),
        limit,
        stops,
        stops.stream().anyMatch(stop -> stop.level().equals(PauseLevel.CONNECTION.label())),
        reason);
  }

  private static List<Stop> stops(ListPauses.Standing standing, UnitId unit, ConnectionId id) {
    Stream<Stop> platform =
        standing.platform().stream()
            .map(
                entry ->
                    new Stop(PauseLevel.PLATFORM.label(), entry.reason().orElse(""), entry.at()));
    Stream<Stop> ours =
        standing.pauses().stream().filter(pause -> holds(pause, unit, id)).map(Stop::of);
    return Stream.concat(platform, ours).toList();
  }

  private static boolean holds(Pause pause, UnitId unit, ConnectionId id) {
    return switch (pause.target().level()) {
      case PLATFORM, TENANT -> true;
      case UNIT -> pause.target().id().equals(unit.value());
      case CONNECTION -> pause.target().id().equals(id.value());
    };
  }
}
