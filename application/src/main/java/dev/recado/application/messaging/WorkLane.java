package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SettlementPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends from one claimed lane: decide and record, call the gateway outside any transaction, write
 * the outcome (engine.md, steps 3 to 5).
 */
public final class WorkLane {
  /** A call may take 20 seconds: begun later than this, its outcome could outlive the lease. */
  private static final Duration LAST_START = RunLanes.LEASE.minusSeconds(25);

  private final Essentials essentials;
  private final Lanes lanes;
  private final Ledger ledger;
  private final Gateway gateway;
  private final ConcludeAttempt conclusion;
  private final OutboundAllowlist allowlist;

  public WorkLane(
      Essentials essentials,
      Lanes lanes,
      Ledger ledger,
      Gateway gateway,
      ConcludeAttempt conclusion,
      OutboundAllowlist allowlist) {
    this.essentials = essentials;
    this.lanes = lanes;
    this.ledger = ledger;
    this.gateway = gateway;
    this.conclusion = conclusion;
    this.allowlist = allowlist;
  }

  /** A call that is on record and may now be made. */
  private record Call(Due due, Attempt attempt) {}

  void work(TenantScope scope, Lane lane) {
    Instant last = essentials.now().plus(LAST_START);
    doubtAbandoned(scope, lane);
    while (essentials.now().isBefore(last) && sendNext(scope, lane)) {
      // Each round sends one message.
    }
    essentials
        .transactions()
        .run(scope, () -> lanes.release(scope, lane, ledger.nextDue(scope, lane.connection())));
  }

  private boolean sendNext(TenantScope scope, Lane lane) {
    Optional<Call> call = essentials.transactions().within(scope, () -> decide(scope, lane));
    call.ifPresent(recorded -> send(scope, recorded));
    return call.isPresent();
  }

  private Optional<Call> decide(TenantScope scope, Lane lane) {
    Instant now = essentials.now();
    if (!lanes.hold(scope, lane)) {
      return Optional.empty();
    }
    return ledger.next(scope, lane.connection(), now).map(due -> record(scope, lane, due, now));
  }

  private Call record(TenantScope scope, Lane lane, Due due, Instant now) {
    AttemptId id = new AttemptId(essentials.ids().next());
    Attempt attempt = new Attempt(id, due.message(), due.attempts() + 1, lane.token(), now);
    ledger.begin(scope, attempt);
    return new Call(due, attempt);
  }

  private void send(TenantScope scope, Call call) {
    if (call.attempt().number() > 1) {
      essentials
          .journal()
          .info(
              scope.tenant(),
              "Retry attempt {}/3 {}",
              call.attempt().number(),
              call.due().message());
    }
    conclusion.conclude(scope, call.due(), call.attempt(), outcome(call.due()));
  }

  /** The port promises not to throw; what breaks that promise may have sent the message. */
  private SendOutcome outcome(Due due) {
    try {
      return allowlist.permits(due.to())
          ? gateway.send(due.instance(), due.to(), due.text())
          : OutboundAllowlist.refusal();
    } catch (RuntimeException defect) {
      return new SendOutcome.Unknown(defect.toString());
    }
  }

  /**
   * An attempt whose worker died may have reached the gateway: it is looked into, never repeated.
   */
  private void doubtAbandoned(TenantScope scope, Lane lane) {
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              Instant now = essentials.now();
              Instant look = SettlementPolicy.nextLook(now, 0).orElseThrow();
              for (AttemptId attempt : ledger.abandoned(scope, lane)) {
                ledger.conclude(scope, attempt, new Verdict.Uncertain(look, "worker lost"), now);
                essentials.counters().add(Counted.MESSAGE_UNCERTAIN);
              }
            });
  }
}
