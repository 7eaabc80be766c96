package dev.recado.application.connections;

import dev.recado.application.connections.port.GatewayWatch;
import dev.recado.application.connections.port.Gauges;
import dev.recado.application.connections.port.Upkeep;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.connection.GatewayCheckup;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.GatewayVersion;
import java.time.Duration;
import java.util.Optional;

/** Looks at the gateway as a whole from time to time: its version, its licence, our key. */
public final class WatchGateway {
  /** The gateway asks the internet for each answer about itself. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Essentials essentials;
  private final GatewayWatch watch;
  private final Upkeep upkeep;
  private final Gauges gauges;

  public WatchGateway(Essentials essentials, GatewayWatch watch, Upkeep upkeep, Gauges gauges) {
    this.essentials = essentials;
    this.watch = watch;
    this.upkeep = upkeep;
    this.gauges = gauges;
  }

  /**
   * @return 1 when it was this caller's turn, otherwise 0
   */
  public int once() {
    boolean mine = watch.take(PAUSE, essentials.now());
    if (mine) {
      look();
    }
    watch.latest().ifPresent(checkup -> gauges.gateway(checkup.standing()));
    return mine ? 1 : 0;
  }

  private void look() {
    Optional<GatewayStanding> before = watch.latest().map(GatewayCheckup::standing);
    Upkeep.Condition found = upkeep.checkup();
    watch.keep(new GatewayCheckup(found.standing(), found.version(), essentials.now()));
    if (!before.equals(Optional.of(found.standing()))) {
      essentials
          .journal()
          .platform(
              found.standing().warns() ? Level.WARN : Level.INFO,
              "Gateway {} version {}",
              found.standing().label(),
              found.version().map(GatewayVersion::toString).orElse("unknown"));
    }
  }
}
