package dev.recado.application.monitoring.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The processes of this installation, as each of them reported itself. Needs no transaction. */
public interface Nodes {
  /**
   * A process.
   *
   * @param mode its run mode
   * @param workedAt when its worker last asked for work; empty for one without
   * @param heapPercent of what the virtual machine may take
   * @param cpuPercent of what the machine has, averaged over the last minute
   */
  record Node(
      UUID id,
      String mode,
      String release,
      Instant startedAt,
      Instant reportedAt,
      Optional<Instant> workedAt,
      int heapPercent,
      int cpuPercent) {}

  void report(Node node);

  /** Those that reported themselves at that time or later, newest first. */
  List<Node> since(Instant reported);

  /** Forgets those that were last heard of before. */
  void forget(Instant reportedBefore);
}
