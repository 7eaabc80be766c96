package dev.recado.application.operations;

import dev.recado.application.operations.port.IdempotencyKeys;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets the answers to requests that nobody will repeat any more. */
public final class ForgetKeys {
  /** How long a repeat gets the first answer, at least. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final IdempotencyKeys keys;
  private final InstantSource clock;

  public ForgetKeys(IdempotencyKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @return how many were forgotten
   */
  public int once(int most) {
    return keys.forget(clock.instant().minus(KEPT), most);
  }
}
