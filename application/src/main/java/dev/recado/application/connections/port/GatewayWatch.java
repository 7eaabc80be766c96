package dev.recado.application.connections.port;

import dev.recado.domain.connection.GatewayCheckup;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers, for the whole platform, how the gateway was found. Needs no transaction. */
public interface GatewayWatch {
  /**
   * Whether it is the caller's turn to look at the gateway: of several at a time it is one's, and
   * nobody's again before the pause is over.
   */
  boolean take(Duration pause, Instant now);

  void keep(GatewayCheckup checkup);

  /** Empty until somebody has looked. */
  Optional<GatewayCheckup> latest();
}
