package dev.recado.testkit.monitoring;

import dev.recado.application.monitoring.port.Nodes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Processes in memory. */
public final class InMemoryNodes implements Nodes {
  private final Map<UUID, Node> nodes = new ConcurrentHashMap<>();

  @Override
  public void report(Node node) {
    nodes.put(node.id(), node);
  }

  @Override
  public List<Node> since(Instant reported) {
    return nodes.values().stream()
        .filter(node -> !node.reportedAt().isBefore(reported))
        .sorted(Comparator.comparing(Node::reportedAt).reversed())
        .toList();
  }

  @Override
  public void forget(Instant reportedBefore) {
    nodes.values().removeIf(node -> node.reportedAt().isBefore(reportedBefore));
  }
}
