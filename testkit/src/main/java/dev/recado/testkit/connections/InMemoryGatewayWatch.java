package dev.recado.testkit.connections;

import dev.recado.application.connections.port.GatewayWatch;
import dev.recado.domain.connection.GatewayCheckup;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known of the gateway, in memory. */
public final class InMemoryGatewayWatch implements GatewayWatch {
  private Instant nextLook = Instant.MIN;
  private Optional<GatewayCheckup> latest = Optional.empty();

  @Override
  public synchronized boolean take(Duration pause, Instant now) {
    boolean due = !nextLook.isAfter(now);
    nextLook = due ? now.plus(pause) : nextLook;
    return due;
  }

  @Override
  public synchronized void keep(GatewayCheckup checkup) {
    latest = Optional.of(checkup);
  }

  @Override
  public synchronized Optional<GatewayCheckup> latest() {
    return latest;
  }
}
