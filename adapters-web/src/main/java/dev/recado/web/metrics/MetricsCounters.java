package dev.recado.web.metrics;

import dev.recado.application.monitoring.TallyBook;
import dev.recado.application.monitoring.port.Tallies;
import dev.recado.application.operations.port.Counters;
import dev.recado.domain.pacing.Decision;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.WaitReason;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts as {@code recado_events_total{event="…"}} and, what the gatekeeper decided, as {@code
 * recado_gate_decisions_total{decision="…",reason="…"}} at {@code /metrics}; each is there from the
 * start.
 */
@ApplicationScoped
public class MetricsCounters implements Counters {
  private static final String ALLOWED = "allowed";

  @Inject MetricRegistry registry;
  @Inject TallyBook tallies;
  private final Map<Counted, Counter> counters = new EnumMap<>(Counted.class);
  private final Map<String, Counter> decisions = new HashMap<>();

  @PostConstruct
  void register() {
    countDecision(ALLOWED, "allowed");
    for (WaitReason reason : WaitReason.values()) {
      countDecision(reason.label(), "not_yet");
    }
    for (RefusalReason reason : RefusalReason.values()) {
      countDecision(reason.label(), "refused");
    }
    for (Counted counted : Counted.values()) {
      counters.put(counted, registry.counter("recado_events", new Tag("event", counted.label())));
    }
  }

  private void countDecision(String reason, String decision) {
    Tag[] tags = {new Tag("decision", decision), new Tag("reason", reason)};
    decisions.put(reason, registry.counter("recado_gate_decisions", tags));
  }

  @Override
  public void add(Counted what) {
    counters.get(what).inc();
    if (what == Counted.UNKNOWN_INSTANCE) {
      tallies.count(Tallies.Counted.UNKNOWN_INSTANCES);
    }
  }

  @Override
  public void decided(Decision decision) {
    decisions.get(label(decision)).inc();
  }

  private static String label(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> ALLOWED;
      case Decision.NotYet notYet -> notYet.reason().label();
      case Decision.Refused refused -> refused.reason().label();
    };
  }
}
