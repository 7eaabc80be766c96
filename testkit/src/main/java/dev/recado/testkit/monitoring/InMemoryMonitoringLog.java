package dev.recado.testkit.monitoring;

import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.domain.monitoring.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What monitoring writes down, in memory. */
public final class InMemoryMonitoringLog implements MonitoringLog {
  private final Map<String, Instant> begun = new ConcurrentHashMap<>();
  private final NavigableMap<Instant, Sample> samples = new ConcurrentSkipListMap<>();
  private final Map<String, NavigableMap<Integer, Checkpoint>> checkpoints =
      new ConcurrentHashMap<>();

  @Override
  public Instant begun(String release, Instant now) {
    return begun.computeIfAbsent(release, first -> now);
  }

  @Override
  public boolean keep(Sample sample) {
    return samples.putIfAbsent(sample.minute(), sample) == null;
  }

  @Override
  public List<Sample> samples(Instant from) {
    return List.copyOf(samples.tailMap(from, true).values());
  }

  @Override
  public boolean keep(String release, Checkpoint checkpoint) {
    return marks(release).putIfAbsent(checkpoint.mark(), checkpoint) == null;
  }

  @Override
  public List<Checkpoint> checkpoints(String release) {
    return List.copyOf(marks(release).values());
  }

  private NavigableMap<Integer, Checkpoint> marks(String release) {
    return checkpoints.computeIfAbsent(release, first -> new ConcurrentSkipListMap<>());
  }

  @Override
  public int forget(Instant before) {
    NavigableMap<Instant, Sample> old = samples.headMap(before, false);
    int size = old.size();
    old.clear();
    return size;
  }
}
