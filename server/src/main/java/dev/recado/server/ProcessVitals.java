package dev.recado.server;

import dev.recado.application.monitoring.port.NodeVitals;
import dev.recado.application.monitoring.port.Nodes.Node;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.running.Pulse;
import dev.recado.domain.running.Loop;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Instant;
import java.util.UUID;

/** How this process is: whether its worker works, what it takes of memory and machine. */
final class ProcessVitals implements NodeVitals {
  private static final int HUNDRED = 100;

  private final UUID id;
  private final String mode;
  private final String release;
  private final Pulse pulse;
  private final Instant startedAt;

  ProcessVitals(Ids ids, ServerSettings settings, Pulse pulse, Instant startedAt) {
    this.id = ids.next();
    this.mode = settings.runMode().label();
    this.release = settings.release().name();
    this.pulse = pulse;
    this.startedAt = startedAt;
  }

  @Override
  public Node at(Instant now) {
    return new Node(
        id, mode, release, startedAt, now, pulse.latest(Loop.SEND), heapPercent(), cpuPercent());
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
