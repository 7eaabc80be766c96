package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.ErrorDetail;
import dev.recado.domain.message.RetryPolicy;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SettlementPolicy;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Judges what came back from a call and writes the verdict behind the attempt. */
public final class ConcludeAttempt {
  private final Essentials essentials;
  private final Ledger ledger;
  private final Contacts contacts;
  private final VerdictReport report;

  public ConcludeAttempt(Essentials essentials, Ledger ledger, Contacts contacts) {
    this.essentials = essentials;
    this.ledger = ledger;
    this.contacts = contacts;
    report = new VerdictReport(essentials);
  }

  void conclude(TenantScope scope, Due due, Attempt attempt, SendOutcome outcome) {
    Instant now = essentials.now();
    Verdict verdict = verdict(outcome, attempt.number(), now);
    Delivery delivery =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  // The message before the contact: so locks the echo that may come right now.
                  Delivery stands = ledger.conclude(scope, attempt.id(), verdict, now);
                  learnCanonical(scope, due, outcome, now);
                  return stands;
                });
    report.write(scope, due.message(), verdict, delivery);
  }

  private static Verdict verdict(SendOutcome outcome, int attempts, Instant now) {
    return switch (outcome) {
      case SendOutcome.Accepted(var id, var canonical) -> new Verdict.Sent(id);
      case SendOutcome.FailedBefore(String detail) -> notSent(attempts, clean(detail), now);
      case SendOutcome.Rejected(var reason, String detail) ->
          new Verdict.Failed(reason.name().toLowerCase(Locale.ROOT), clean(detail));
      case SendOutcome.Unknown(String detail) ->
          new Verdict.Uncertain(SettlementPolicy.nextLook(now, 0).orElseThrow(), clean(detail));
    };
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

  private void learnCanonical(TenantScope scope, Due due, SendOutcome outcome, Instant now) {
    if (outcome instanceof SendOutcome.Accepted(var id, Optional<Jid> canonical)
        && canonical.isPresent()
        && due.contact().isPresent()) {
      contacts.learnCanonical(scope, due.contact().get(), canonical.get(), now);
    }
  }
}
