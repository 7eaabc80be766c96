package dev.recado.domain.pacing;

import java.time.Instant;
import java.util.Optional;

/** What the gatekeeper says about one message at one moment. */
public sealed interface Decision {
  /** It may leave now. */
  record Allowed() implements Decision {}

  /**
   * Later. Costs no attempt.
   *
   * @param until the earliest moment worth asking again; empty when nobody can tell
   */
  record NotYet(WaitReason reason, Optional<Instant> until) implements Decision {
    public static NotYet until(WaitReason reason, Instant until) {
      return new NotYet(reason, Optional.of(until));
    }

    public static NotYet open(WaitReason reason) {
      return new NotYet(reason, Optional.empty());
    }
  }

  /** Never. */
  record Refused(RefusalReason reason) implements Decision {}
}
