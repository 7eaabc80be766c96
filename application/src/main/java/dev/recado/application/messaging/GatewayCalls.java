package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.NextMessage.Call;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.message.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the calls that are on record, one after the other, outside any transaction. After one that
 * did not go through, or when they take long, no further one is made: whoever presses a kill switch
 * waits for this much and for the call in flight, not for a whole batch.
 */
final class GatewayCalls {
  private static final Duration LONGEST = Duration.ofMillis(250);
  private final Essentials essentials;
  private final Carrier carrier;

  GatewayCalls(Essentials essentials, Carrier carrier) {
    this.essentials = essentials;
    this.carrier = carrier;
  }

  /**
   * @param outcome what came back; empty when the call was not made
   */
  record Made(Call call, Optional<SendOutcome> outcome) {
    boolean accepted() {
      return outcome.filter(SendOutcome.Accepted.class::isInstance).isPresent();
    }
  }

  /** All of the calls, in their order. */
  List<Made> make(TenantScope scope, List<Call> calls) {
    Instant end = essentials.now().plus(LONGEST);
    List<Made> made = new ArrayList<>();
    boolean goingOn = true;
    for (Call call : calls) {
      made.add(new Made(call, goingOn ? Optional.of(outcome(scope, call)) : Optional.empty()));
      goingOn = made.getLast().accepted() && essentials.now().isBefore(end);
    }
    return made;
  }

  private SendOutcome outcome(TenantScope scope, Call call) {
    if (call.attempt().number() > 1) {
      essentials
          .journal()
          .info(
              scope.tenant(),
              "Retry attempt {}/3 {}",
              call.attempt().number(),
              call.due().message());
    }
    return carrier.carry(scope, call.due());
  }
}
