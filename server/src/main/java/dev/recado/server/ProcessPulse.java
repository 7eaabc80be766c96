package dev.recado.server;

import dev.recado.application.monitoring.port.Nodes.Node;
import dev.recado.application.monitoring.port.Pulse;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.running.Heartbeats;
import dev.recado.domain.running.Loop;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** How this process is: whether its worker works, what it takes of memory and machine. */
final class ProcessPulse implements Pulse {
  private static final int HUNDRED = 100;

  private final UUID id;
  private final String mode;
  private final String release;
  private final Instant startedAt;
  private final Heartbeats heartbeats;

  ProcessPulse(Ids ids, ServerSettings settings, Heartbeats heartbeats, InstantSource clock) {
    this.heartbeats = heartbeats;
    this.id = ids.next();
    this.mode = settings.runMode().label();
    this.release = settings.release().name();
    this.startedAt = clock.instant();
  }

  @Override
  public Node at(Instant now) {
    Optional<Instant> workedAt = heartbeats.latest(Loop.SEND);
    return new Node(id, mode, release, startedAt, now, workedAt, heapPercent(), cpuPercent());
  }

  private static int heapPercent() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return percent((double) heap.getUsed() / Math.max(1, heap.getMax()));
  }

  /** The load of the last minute beside the processors there are; 0 where no load is known. */
  private static int cpuPercent() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return percent(system.getSystemLoadAverage() / system.getAvailableProcessors());
  }

  private static int percent(double share) {
    return Math.clamp(Math.round(share * HUNDRED), 0, HUNDRED);
  }
}
