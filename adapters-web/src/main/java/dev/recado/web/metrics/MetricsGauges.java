package dev.recado.web.metrics;

import dev.recado.application.connections.port.Gauges;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.Strain;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Shows {@code recado_connections_strained{strain="…"}} and {@code
 * recado_gateway_standing{standing="…"}}, which is 1 for the present one, at {@code /metrics}.
 */
@ApplicationScoped
public class MetricsGauges implements Gauges {
  @Inject MetricRegistry registry;
  private final Map<Strain, AtomicInteger> strained = new EnumMap<>(Strain.class);
  private final Map<GatewayStanding, AtomicInteger> standings =
      new EnumMap<>(GatewayStanding.class);

  @PostConstruct
  void register() {
    for (Strain strain : Strain.values()) {
      strained.put(strain, gauge("recado_connections_strained", "strain", strain.label()));
    }
    for (GatewayStanding standing : GatewayStanding.values()) {
      standings.put(standing, gauge("recado_gateway_standing", "standing", standing.label()));
    }
  }

  private AtomicInteger gauge(String name, String tag, String value) {
    AtomicInteger shown = new AtomicInteger();
    registry.gauge(name, shown, AtomicInteger::get, new Tag(tag, value));
    return shown;
  }

  @Override
  public void strained(Strain strain, int connections) {
    strained.get(strain).set(connections);
  }

  @Override
  public void gateway(GatewayStanding now) {
    Arrays.stream(GatewayStanding.values())
        .forEach(standing -> standings.get(standing).set(standing == now ? 1 : 0));
  }
}
