package dev.recado.testkit.connections;

import dev.recado.application.connections.port.Gauges;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.Strain;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Remembers what was shown last. */
public final class RecordingGauges implements Gauges {
  private final Map<Strain, Integer> strained = new EnumMap<>(Strain.class);
  private Optional<GatewayStanding> standing = Optional.empty();

  @Override
  public synchronized void strained(Strain strain, int connections) {
    strained.put(strain, connections);
  }

  @Override
  public synchronized void gateway(GatewayStanding now) {
    standing = Optional.of(now);
  }

  public synchronized Map<Strain, Integer> strained() {
    return Map.copyOf(strained);
  }

  public synchronized Optional<GatewayStanding> gateway() {
    return standing;
  }
}
