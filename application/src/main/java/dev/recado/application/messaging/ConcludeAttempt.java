package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.messaging.GatewayCalls.Made;
import dev.recado.application.messaging.NextMessage.Call;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges what came back from a call and writes the verdict behind the attempt. */
public final class ConcludeAttempt {
  private final Essentials essentials;
  private final Ledger ledger;
  private final Contacts contacts;
  private final ProbeGateway probe;
  private final VerdictReport report;

  public ConcludeAttempt(
      Essentials essentials, Ledger ledger, Contacts contacts, ProbeGateway probe) {
    this.essentials = essentials;
    this.ledger = ledger;
    this.contacts = contacts;
    this.probe = probe;
    report = new VerdictReport(essentials);
  }

  /** What came of calls of one lane, in one transaction. */
  void conclude(TenantScope scope, ConnectionId connection, List<Made> turn) {
    Instant now = essentials.now();
    Map<AttemptId, Verdict> verdicts = new LinkedHashMap<>();
    turn.forEach(made -> verdicts.put(made.call().attempt().id(), verdict(made, now)));
    Map<AttemptId, Delivery> stand =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  // The messages before the contacts: so locks the echo that may come right now.
                  Map<AttemptId, Delivery> after = ledger.conclude(scope, verdicts, now);
                  turn.forEach(made -> learn(scope, made, now));
                  return after;
                });
    for (Made made : turn) {
      AttemptId attempt = made.call().attempt().id();
      made.outcome().ifPresent(outcome -> learnTrouble(scope, connection, made.call(), outcome));
      report.write(scope, made.call().due().message(), verdicts.get(attempt), stand.get(attempt));
    }
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
      TenantScope scope, ConnectionId connection, Call call, SendOutcome outcome) {
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

  private static Verdict verdict(Made made, Instant now) {
    return made.outcome()
        .map(outcome -> verdict(outcome, made.call(), now))
        .orElseGet(Verdict.NotMade::new);
  }

  private static Verdict verdict(SendOutcome outcome, Call call, Instant now) {
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
  private static Verdict failedBefore(Call call, String detail, Instant now) {
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

  /** What the gateway tells about the number itself. */
  private void learn(TenantScope scope, Made made, Instant now) {
    made.outcome().ifPresent(outcome -> learn(scope, made.call().due(), outcome, now));
  }

  private void learn(TenantScope scope, Due due, SendOutcome outcome, Instant now) {
    switch (outcome) {
      case SendOutcome.Accepted(var id, Optional<Jid> canonical) ->
          due.contact().ifPresent(contact -> reached(scope, due, contact, canonical, now));
      case SendOutcome.Rejected(var reason, String detail) -> {
        if (reason == SendOutcome.Rejection.NOT_ON_WHATSAPP) {
          due.contact().ifPresent(contact -> absent(scope, contact, now));
        }
      }
      case SendOutcome.FailedBefore failed -> {}
      case SendOutcome.Unknown unknown -> {}
    }
  }

  private void reached(
      TenantScope scope, Due due, ContactId contact, Optional<Jid> canonical, Instant now) {
    canonical.ifPresent(jid -> contacts.learnCanonical(scope, contact, jid, now));
    if (due.notOnWhatsAppUntil().isPresent()) {
      contacts.flag(scope, contact, Optional.empty(), now);
    }
  }

  private void absent(TenantScope scope, ContactId contact, Instant now) {
    contacts.flag(scope, contact, Optional.of(now.plus(Contact.ABSENT_FOR)), now);
    essentials.counters().add(Counted.NUMBER_FLAGGED);
  }
}
