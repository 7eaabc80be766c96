package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.NextMessage.Step;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Ledger.Concluded;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.ErrorDetail;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.RetryPolicy;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SettlementPolicy;
import dev.recado.domain.pacing.RefusalReason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Judges what came back from a call and writes the verdict behind the attempt. */
public final class ConcludeAttempt {
  private final Essentials essentials;
  private final Ledger ledger;
  private final LearnFromSending lessons;
  private final ProbeGateway probe;
  private final VerdictReport report;

  public ConcludeAttempt(
      Essentials essentials, Ledger ledger, LearnFromSending lessons, ProbeGateway probe) {
    this.essentials = essentials;
    this.ledger = ledger;
    this.lessons = lessons;
    this.probe = probe;
    report = new VerdictReport(essentials);
  }

  /** Where the message stands now, and what is left to be learned about the number. */
  private record Judged(Delivery delivery, List<LearnFromSending.Lesson> lessons) {}

  void conclude(TenantScope scope, ConnectionId connection, Step.Call call, SendOutcome outcome) {
    Instant now = essentials.now();
    Due due = call.due();
    Verdict verdict = verdict(outcome, call, now);
    Judged judged =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  Concluded stands = ledger.conclude(scope, call.attempt().id(), verdict, now);
                  return new Judged(
                      stands.delivery(),
                      lessons.lessons(scope, due, outcome, stands.mistakenFor()));
                });
    lessons.learn(scope, judged.lessons());
    learnTrouble(scope, connection, call, outcome);
    report.write(scope, due.message(), verdict, judged.delivery());
  }

  /** A message the gatekeeper refused failed without a call. */
  void refused(TenantScope scope, MessageId message, RefusalReason reason) {
    report.write(scope, message, new Verdict.Failed(reason.label(), ""), Delivery.FAILED);
  }

  /**
   * An attempt whose worker died may have reached the gateway: it is looked into, never repeated.
   */
  void abandoned(TenantScope scope, Lane lane) {
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

  private void learnTrouble(
      TenantScope scope, ConnectionId connection, Step.Call call, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.FailedBefore failed -> probe.failed(scope, connection);
      case SendOutcome.Accepted accepted -> {
        if (call.troubled()) {
          probe.worked(scope, connection);
        }
      }
      case SendOutcome.Rejected rejected -> {}
      case SendOutcome.Unknown unknown -> {}
    }
  }

  private static Verdict verdict(SendOutcome outcome, Step.Call call, Instant now) {
    return switch (outcome) {
      case SendOutcome.Accepted(var id, var canonical) -> new Verdict.Sent(id);
      case SendOutcome.FailedBefore(String detail) -> failedBefore(call, clean(detail), now);
      case SendOutcome.Rejected(var reason, String detail) ->
          new Verdict.Failed(reason.name().toLowerCase(Locale.ROOT), clean(detail));
      case SendOutcome.Unknown(String detail) ->
          new Verdict.Uncertain(SettlementPolicy.nextLook(now, 0).orElseThrow(), clean(detail));
    };
  }

  /** A campaign's recipient waits as long as it takes: the trouble is not his. */
  private static Verdict failedBefore(Step.Call call, String detail, Instant now) {
    return call.due().traffic().kind() == SendKind.CAMPAIGN
        ? new Verdict.Retry(RetryPolicy.next(1, now).orElseThrow(), detail)
        : notSent(call.attempt().number(), detail, now);
  }

  /** What is known not to have left may be tried again, as long as tries are left. */
  static Verdict notSent(int attempts, String detail, Instant now) {
    return RetryPolicy.next(attempts, now)
        .<Verdict>map(at -> new Verdict.Retry(at, detail))
        .orElseGet(() -> new Verdict.Failed("gateway_failed", detail));
  }

  private static String clean(String detail) {
    return new ErrorDetail(detail).text();
  }
}
