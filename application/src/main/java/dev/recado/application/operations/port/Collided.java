package dev.recado.application.operations.port;

import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;

/**
 * The work was undone in favour of somebody else's, who wanted the same rows in another order.
 * Nothing of it happened, and it may be done again at once: of those that collide one always gets
 * on.
 */
public final class Collided extends Unavailable {
  private static final long serialVersionUID = 1;
  private final transient Throwable cause;

  public Collided(Throwable cause) {
    super(
        "store_unavailable",
        "Temporarily unavailable",
        "Others were changing the same. Repeat the request.",
        Duration.ofSeconds(1));
    this.cause = cause;
  }

  /** For the log; a refusal itself carries no stack. */
  @Override
  public synchronized Throwable getCause() {
    return cause;
  }
}
