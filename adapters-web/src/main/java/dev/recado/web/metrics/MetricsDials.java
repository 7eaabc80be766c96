package dev.recado.web.metrics;

import dev.recado.application.monitoring.port.Dials;
import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Decision;
import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Metric;
import dev.recado.domain.monitoring.Reading;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Shows {@code recado_monitoring_value{measure="…"}}, {@code recado_monitoring_level{metric="…"}}
 * (0 OK, 1 warning, 2 critical) and {@code recado_monitoring_decision{decision="…"}}, which is 1
 * for the present one. What does not apply or is not known is not a number.
 */
@ApplicationScoped
public class MetricsDials implements Dials {
  @Inject MetricRegistry registry;
  private final Map<Measure, AtomicReference<Double>> values = new EnumMap<>(Measure.class);
  private final Map<Metric, AtomicReference<Double>> levels = new EnumMap<>(Metric.class);
  private final Map<Decision, AtomicReference<Double>> decisions = new EnumMap<>(Decision.class);

  @PostConstruct
  void register() {
    for (Measure measure : Measure.values()) {
      values.put(measure, dial("recado_monitoring_value", "measure", measure.label()));
    }
    for (Metric metric : Metric.values()) {
      levels.put(metric, dial("recado_monitoring_level", "metric", metric.label()));
    }
    for (Decision decision : Decision.values()) {
      decisions.put(decision, dial("recado_monitoring_decision", "decision", decision.label()));
    }
  }

  private AtomicReference<Double> dial(String name, String tag, String value) {
    AtomicReference<Double> shown = new AtomicReference<>(Double.NaN);
    registry.gauge(name, shown, AtomicReference::get, new Tag(tag, value));
    return shown;
  }

  @Override
  public void show(Assessment assessment) {
    values.forEach((measure, dial) -> dial.set(assessment.values().of(measure).orElse(Double.NaN)));
    for (Reading reading : assessment.readings()) {
      levels.get(reading.metric()).set((double) reading.level().ordinal());
    }
    decisions.forEach((decision, dial) -> dial.set(decision == assessment.decision() ? 1.0 : 0.0));
  }

  @Override
  public void clear() {
    values.values().forEach(dial -> dial.set(Double.NaN));
    levels.values().forEach(dial -> dial.set(Double.NaN));
    decisions.values().forEach(dial -> dial.set(Double.NaN));
  }
}
