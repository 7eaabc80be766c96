package dev.recado.application.connections.port;

import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.Strain;

/** Shows operators how things stand now. */
public interface Gauges {
  /** How many connections of the platform are under this strain. */
  void strained(Strain strain, int connections);

  void gateway(GatewayStanding standing);
}
