package dev.recado.persistence;

import dev.recado.application.operations.port.Collided;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.persistence.sql.SqlFailures;
import java.time.Duration;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/** The database cannot serve now; the same request may pass later. */
public final class StoreUnavailable extends Unavailable {
  /** Connection lost, out of resources, shut down, system error. */
  private static final Set<String> PASSING = Set.of("08", "53", "57", "58");

  /** A deadlock, or changes that could not have happened one after the other. */
  private static final String UNDONE = "40";

  private final transient Throwable cause;

  public StoreUnavailable(Throwable cause) {
    super(
        "store_unavailable",
        "Temporarily unavailable",
        "The data store did not answer. Repeat the request.",
        Duration.ofSeconds(2));
    this.cause = cause;
  }

  /** For the log; a refusal itself carries no stack. */
  @Override
  public synchronized Throwable getCause() {
    return cause;
  }

  /** What to throw for a failed statement: itself, unless the database is to blame. */
  public static RuntimeException orDefect(JdbiException failure) {
    String kind =
        SqlFailures.state(failure)
            .filter(state -> state.length() == 5)
            .map(state -> state.substring(0, 2))
            .orElse("");
    if (kind.equals(UNDONE)) {
      return new Collided(failure);
    }
    return PASSING.contains(kind) || failure instanceof ConnectionException
        ? new StoreUnavailable(failure)
        : failure;
  }
}
