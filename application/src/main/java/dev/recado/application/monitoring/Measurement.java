package dev.recado.application.monitoring;

import dev.recado.application.access.TenantScope;
import dev.recado.application.monitoring.port.Facts;
import dev.recado.application.monitoring.port.Facts.Found;
import dev.recado.application.monitoring.port.Facts.Span;
import dev.recado.application.monitoring.port.MaskingProbe;
import dev.recado.application.monitoring.port.Nodes;
import dev.recado.application.monitoring.port.Nodes.Node;
import dev.recado.application.monitoring.port.WallProbe;
import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Proof;
import dev.recado.domain.monitoring.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the measures of an instant. */
public final class Measurement {
  /** What was measured and seen. */
  public record Taken(Instant at, Values values, Proof proof) {
    public Assessment assessed(Instant begun) {
      return Assessment.of(values, proof, Duration.between(begun, at));
    }
  }

  /** A process that has said nothing for so long is gone. */
  private static final Duration GONE = Duration.ofMinutes(1);

  private final Facts facts;
  private final Nodes nodes;
  private final DatabaseProbe database;
  private final WallProbe walls;
  private final MaskingProbe masking;
  private final SyntheticRounds rounds;

  public Measurement(
      Facts facts,
      Nodes nodes,
      DatabaseProbe database,
      WallProbe walls,
      MaskingProbe masking,
      SyntheticRounds rounds) {
    this.facts = facts;
    this.nodes = nodes;
    this.database = database;
    this.walls = walls;
    this.masking = masking;
    this.rounds = rounds;
  }

  /** Of the whole platform. */
  Taken everywhere(Instant begun, Instant now) {
    Found found = facts.everywhere(span(begun, now));
    Values values =
        work(ofProcesses(common(found), now), found)
            .with(Measure.UNKNOWN_INSTANCES, found.unknownInstances())
            .with(Measure.UNMASKED_SECRETS, masking.unmasked())
            .with(Measure.DATABASE_LATENCY, database.roundTrip().toMillis())
            .with(Measure.DATABASE_ERRORS, found.databaseErrors());
    return new Taken(now, rounds(values, now), proof(found, walls.breaches()));
  }

  private Values rounds(Values values, Instant now) {
    return rounds
        .longest(now)
        .map(longest -> values.with(Measure.ROUND_TRIP, longest.toMillis() / 1000.0))
        .orElse(values);
  }

  /** Of one tenant: what is the platform's as a whole stays out. */
  Taken of(TenantScope scope, Instant begun, Instant now) {
    Found found = facts.of(scope, span(begun, now));
    return new Taken(now, work(common(found), found), proof(found, 0));
  }

  /** All of the first hour; later the last hour, for the limits are those of an hour. */
  private static Span span(Instant begun, Instant now) {
    Instant anHourAgo = now.minus(Assessment.HOUR);
    return new Span(begun, begun.isAfter(anHourAgo) ? begun : anHourAgo, now);
  }

  private static Values common(Found found) {
    return Values.none()
        .with(Measure.HTTP_5XX, found.answers().errors())
        .with(Measure.AUTH_REFUSED, found.answers().authRefused())
        .with(Measure.THROTTLED, found.answers().throttled())
        .with(Measure.RETRIES, found.outbound().retries())
        .with(Measure.CAMPAIGNS_STUCK, found.work().stuckCampaigns())
        .withOutbound(found.outbound().succeeded(), found.outbound().failed())
        .withConnections(found.lines().inUse(), found.lines().connected(), found.lines().flaps())
        .withInbound(found.lines().live(), found.inbound().events(), found.inbound().usual());
  }

  private static Values work(Values values, Found found) {
    return values
        .with(Measure.QUEUE_AGE, found.work().queueAge().toSeconds())
        .with(Measure.UNCONFIRMED, found.outbound().uncertain());
  }

  private Values ofProcesses(Values values, Instant now) {
    List<Node> alive = nodes.since(now.minus(GONE));
    return values
        .with(Measure.WORKER_AGE, workerAge(now).toSeconds())
        .with(Measure.HEAP_PERCENT, alive.stream().mapToInt(Node::heapPercent).max().orElse(0))
        .with(Measure.CPU_PERCENT, alive.stream().mapToInt(Node::cpuPercent).max().orElse(0));
  }

  /** A day, when no worker has been heard of for a day. */
  private Duration workerAge(Instant now) {
    Duration day = Duration.ofDays(1);
    return nodes.since(now.minus(day)).stream()
        .map(Node::workedAt)
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .map(at -> Duration.between(at, now))
        .filter(age -> !age.isNegative())
        .orElse(day);
  }

  private static Proof proof(Found found, long breaches) {
    return new Proof(
        found.seen().inbound(),
        found.seen().outbound(),
        found.seen().scan(),
        breaches,
        found.lines().scansWithoutEffect(),
        found.answers().requests(),
        found.answers().minutesOfErrors());
  }
}
