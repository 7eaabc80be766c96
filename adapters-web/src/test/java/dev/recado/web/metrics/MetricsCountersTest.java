package dev.recado.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.monitoring.TallyBook;
import dev.recado.application.monitoring.port.Tallies;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.testkit.Some;
import dev.recado.testkit.monitoring.RecordingTallies;
import dev.recado.testkit.operations.CountersContract;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;

/** On a registry that keeps counters and nothing else; the server's own needs a server. */
class MetricsCountersTest implements CountersContract {
  private final Map<List<Object>, Counting> registered = new HashMap<>();
  private final MetricsCounters counters = new MetricsCounters();
  private final RecordingTallies tallies = new RecordingTallies();

  MetricsCountersTest() {
    counters.registry =
        (MetricRegistry)
            Proxy.newProxyInstance(
                MetricRegistry.class.getClassLoader(),
                new Class<?>[] {MetricRegistry.class},
                (registry, method, arguments) -> counter(arguments));
    counters.tallies = new TallyBook(tallies, () -> Some.NOW);
    counters.register();
  }

  @Test
  void an_unknown_instance_is_counted_over_all_nodes_too() {
    counters.add(Counted.UNKNOWN_INSTANCE);
    counters.add(Counted.NO_INSTANCE);
    counters.tallies.handOver();
    assertThat(tallies.kept())
        .extracting(Tallies.Tally::counted)
        .containsExactly(Tallies.Counted.UNKNOWN_INSTANCES);
  }

  private Counting counter(Object... nameAndTags) {
    List<Object> key = List.of(nameAndTags[0], Arrays.asList((Tag[]) nameAndTags[1]));
    return registered.computeIfAbsent(key, fresh -> new Counting(new AtomicLong()));
  }

  private record Counting(AtomicLong count) implements Counter {
    @Override
    public void inc() {
      inc(1);
    }

    @Override
    public void inc(long by) {
      count.addAndGet(by);
    }

    @Override
    public long getCount() {
      return count.get();
    }
  }

  @Override
  public MetricsCounters counters() {
    return counters;
  }

  @Override
  public long of(Counted what) {
    List<Object> key = List.of("recado_events", List.of(new Tag("event", what.label())));
    return registered.get(key).getCount();
  }
}
