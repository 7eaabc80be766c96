package dev.recado.web.metrics;

import dev.recado.application.operations.port.Counters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts as {@code recado_events_total{event="…"}} at {@code /metrics}; each is there from the
 * start.
 */
@ApplicationScoped
public class MetricsCounters implements Counters {
  @Inject MetricRegistry registry;
  private final Map<Counted, Counter> counters = new EnumMap<>(Counted.class);

  @PostConstruct
  void register() {
    for (Counted counted : Counted.values()) {
      counters.put(counted, registry.counter("recado_events", new Tag("event", counted.label())));
    }
  }

  @Override
  public void add(Counted what) {
    counters.get(what).inc();
  }
}
