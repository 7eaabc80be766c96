package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.SendOutcome.Rejection;
import java.util.Locale;
import java.util.Optional;

/** Tells operators, and whoever waits for the message, what came of it; after the commit. */
final class VerdictReport {
  /** The code of a failure that is a defect of ours. */
  private static final String DEFECT = Rejection.OUR_DEFECT.name().toLowerCase(Locale.ROOT);

  private final Essentials essentials;

  VerdictReport(Essentials essentials) {
    this.essentials = essentials;
  }

  /**
   * @param delivery where the message stands now: an echo may have proved more than the verdict
   */
  void write(TenantScope scope, MessageId message, Verdict verdict, Delivery delivery) {
    if (left(delivery)) {
      note(scope, Level.INFO, Counted.MESSAGE_SENT, "[Messages] Message sent {}", message);
    } else {
      judged(scope, message, verdict);
    }
    essentials.changes().announce(new Topic.OfMessage(message));
  }

  private static boolean left(Delivery delivery) {
    return switch (delivery) {
      case SENT, DELIVERED, READ -> true;
      case RECEIVED, QUEUED, SENDING, FAILED, UNCERTAIN -> false;
    };
  }

  private void judged(TenantScope scope, MessageId message, Verdict verdict) {
    switch (verdict) {
      case Verdict.Sent(var id) ->
          note(scope, Level.INFO, Counted.MESSAGE_SENT, "[Messages] Message sent {}", message);
      case Verdict.Retry(var at, String detail) ->
          note(
              scope,
              Level.WARN,
              Counted.SEND_RETRIED,
              "[Messages] Not sent yet {} {}",
              message,
              detail);
      case Verdict.Failed(String code, String detail) -> failed(scope, message, code, detail);
      case Verdict.Uncertain(var look, String detail) ->
          note(
              scope,
              Level.WARN,
              Counted.MESSAGE_UNCERTAIN,
              "[Messages] Uncertain {} {}",
              message,
              detail);
      case Verdict.NotMade() -> {}
    }
  }

  private void failed(TenantScope scope, MessageId message, String code, String detail) {
    boolean defect = code.equals(DEFECT);
    if (defect) {
      essentials.counters().add(Counted.SEND_DEFECT);
    }
    note(
        scope,
        defect ? Level.ERROR : Level.WARN,
        Counted.MESSAGE_FAILED,
        "[Messages] Failed {} {} {}",
        message,
        code,
        detail);
  }

  private void note(
      TenantScope scope, Level level, Counted counted, String pattern, Object... arguments) {
    essentials.counters().add(counted);
    essentials.journal().write(level, Optional.of(scope.tenant()), pattern, arguments);
  }
}
