package dev.recado.application.monitoring;

import dev.recado.application.Stage;
import dev.recado.application.access.JobGate;
import dev.recado.application.monitoring.port.Nodes.Node;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.monitoring.InMemoryMonitoringLog;
import dev.recado.testkit.monitoring.InMemoryNodes;
import dev.recado.testkit.monitoring.RecordingTallies;
import dev.recado.testkit.monitoring.ScriptedFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A platform in good health and in virtual time. */
final class MonitoringStage {
  static final Release RELEASE = new Release("1.0+abc");

  final Stage stage = new Stage();
  final ScriptedFacts facts = new ScriptedFacts();
  final InMemoryNodes nodes = new InMemoryNodes();
  final InMemoryMonitoringLog log = new InMemoryMonitoringLog();
  final RecordingTallies tallies = new RecordingTallies();
  int unmasked;
  long breaches;

  /** The longest of those rounds; none before one was made. */
  Function<List<IdempotencyKey>, Optional<Duration>> trips = keys -> Optional.empty();

  Duration latency = Duration.ofMillis(3);
  boolean working = true;

  final SyntheticRounds rounds =
      new SyntheticRounds(
          Optional.of(pair(stage.given.home())),
          stage.transactions,
          new JobGate(),
          stage.backend.tenants(),
          stage.backend.units(),
          (scope, from, to, keys, now) -> trips.apply(keys));

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

  private SyntheticPair pair(Home home) {
    Home other = stage.given.branch(home);
    return new SyntheticPair(home.tenant().slug(), home.unit().slug(), other.unit().slug());
  }

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
