package dev.recado.application.monitoring;

import dev.recado.application.Stage;
import dev.recado.application.monitoring.port.Nodes.Node;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.domain.tenant.Slug;
import dev.recado.testkit.Some;
import dev.recado.testkit.monitoring.InMemoryMonitoringLog;
import dev.recado.testkit.monitoring.InMemoryNodes;
import dev.recado.testkit.monitoring.RecordingTallies;
import dev.recado.testkit.monitoring.ScriptedFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A platform in good health and in virtual time. */
final class MonitoringStage {
  static final Release RELEASE = new Release("1.0+abc");
  private static final SyntheticPair PAIR =
      new SyntheticPair(new Slug("watched"), new Slug("one"), new Slug("other"));

  final Stage stage = new Stage();
  final ScriptedFacts facts = new ScriptedFacts();
  final InMemoryNodes nodes = new InMemoryNodes();
  final InMemoryMonitoringLog log = new InMemoryMonitoringLog();
  final RecordingTallies tallies = new RecordingTallies();
  int unmasked;
  long breaches;

  /** The longest of the rounds; none before one was made. */
  Optional<Duration> trip = Optional.empty();

  Duration latency = Duration.ofMillis(3);
  boolean working = true;

  final SyntheticRounds rounds = new SyntheticRounds(Optional.of(PAIR), (pair, keys, now) -> trip);

  final Measurement measurement =
      new Measurement(facts, nodes, () -> latency, () -> breaches, () -> unmasked, rounds);
  final WatchRelease watch = new WatchRelease(stage.essentials, RELEASE, measurement, log);
  final ShowMonitoring show = new ShowMonitoring(RELEASE, measurement, log, stage.clock);

  private final Node node =
      new Node(
          Some.uuid(),
          "all",
          RELEASE.name(),
          stage.clock.instant(),
          stage.clock.instant(),
          Optional.empty(),
          30,
          20);

  /** Lets minutes pass, in each of which the worker works and the release is looked at. */
  void minutes(int minutes) {
    for (int minute = 0; minute < minutes; minute++) {
      stage.clock.advance(Duration.ofMinutes(1));
      beat();
      watch.once();
    }
  }

  private void beat() {
    Optional<Node> before = nodes.since(Instant.EPOCH).stream().findFirst();
    nodes.report(
        new Node(
            node.id(),
            node.mode(),
            node.release(),
            node.startedAt(),
            stage.clock.instant(),
            working ? Optional.of(stage.clock.instant()) : before.flatMap(Node::workedAt),
            node.heapPercent(),
            node.cpuPercent()));
  }
}
