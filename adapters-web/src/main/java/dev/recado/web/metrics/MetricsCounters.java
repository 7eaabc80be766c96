package dev.recado.web.metrics;

import dev.recado.application.operations.port.Counters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts as {@code recado_events_total{event="…"}} at {@code /metrics}. */
@ApplicationScoped
public class MetricsCounters implements Counters {
  @Inject MetricRegistry registry;

  @Override
  public void add(Counted what) {
    registry.counter("recado_events", new Tag("event", what.label())).inc();
  }
}
