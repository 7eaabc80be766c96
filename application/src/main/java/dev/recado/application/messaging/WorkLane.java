package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.GatewayCalls.Made;
import dev.recado.application.messaging.NextMessage.Call;
import dev.recado.application.messaging.NextMessage.Step;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.operations.Essentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends from one claimed lane: decide and record, call the gateway outside any transaction, write
 * the outcome (engine.md, steps 3 to 5).
 */
public final class WorkLane {
  /**
   * How long a lane is served before others have their turn. A call may take 40 seconds more, so a
   * turn ends well within its lease.
   */
  private static final Duration TURN = Duration.ofSeconds(5);

  private final Essentials essentials;
  private final Lanes lanes;
  private final GatewayCalls calls;
  private final NextMessage next;
  private final ConcludeAttempt conclusion;
  private final ProbeGateway probe;

  public WorkLane(
      Essentials essentials,
      Lanes lanes,
      Carrier carrier,
      NextMessage next,
      ConcludeAttempt conclusion,
      ProbeGateway probe) {
    this.essentials = essentials;
    this.lanes = lanes;
    this.calls = new GatewayCalls(essentials, carrier);
    this.next = next;
    this.conclusion = conclusion;
    this.probe = probe;
  }

  void work(TenantScope scope, Lane lane) {
    Instant end = essentials.now().plus(TURN);
    conclusion.abandoned(scope, lane);
    probe.probe(scope, lane);
    BatchSize batch = new BatchSize();
    Optional<Instant> due = Optional.of(essentials.now());
    boolean goingOn = true;
    while (goingOn && essentials.now().isBefore(end)) {
      Step step =
          essentials.transactions().within(scope, () -> next.take(scope, lane, batch.now()));
      goingOn = !(step instanceof Step.Idle);
      due = serve(scope, lane, step, batch);
    }
    release(scope, lane, due);
  }

  private void release(TenantScope scope, Lane lane, Optional<Instant> due) {
    essentials.transactions().run(scope, () -> lanes.release(scope, lane, due));
  }

  /**
   * @return when the lane is to be looked at again
   */
  private Optional<Instant> serve(TenantScope scope, Lane lane, Step step, BatchSize batch) {
    return switch (step) {
      case Step.Calls(List<Call> inOrder) -> {
        send(scope, lane, inOrder, batch);
        yield Optional.of(essentials.now());
      }
      case Step.Refused(var message, var reason) -> {
        message.ifPresent(id -> conclusion.refused(scope, id, reason));
        yield Optional.of(essentials.now());
      }
      case Step.Idle(Optional<Instant> due) -> due;
    };
  }

  private void send(TenantScope scope, Lane lane, List<Call> inOrder, BatchSize batch) {
    Instant begun = essentials.now();
    List<Made> made = calls.make(scope, inOrder);
    batch.learn(made, Duration.between(begun, essentials.now()));
    conclusion.conclude(scope, lane.connection(), made);
  }
}
