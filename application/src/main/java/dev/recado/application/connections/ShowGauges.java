package dev.recado.application.connections;

import dev.recado.application.connections.port.GatewayWatch;
import dev.recado.application.connections.port.Gauges;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.domain.connection.Strain;
import java.util.Map;

/** Shows what is known of gateway and connections in the gauges of this process. */
public final class ShowGauges {
  private final VitalSigns signs;
  private final GatewayWatch watch;
  private final Gauges gauges;

  public ShowGauges(VitalSigns signs, GatewayWatch watch, Gauges gauges) {
    this.signs = signs;
    this.watch = watch;
    this.gauges = gauges;
  }

  public void once() {
    Map<Strain, Integer> census = signs.census();
    for (Strain strain : Strain.values()) {
      gauges.strained(strain, census.getOrDefault(strain, 0));
    }
    watch.latest().ifPresent(checkup -> gauges.gateway(checkup.standing()));
  }
}
