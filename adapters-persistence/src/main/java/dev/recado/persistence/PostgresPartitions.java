package dev.recado.persistence;

import dev.recado.application.operations.port.Partitions;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Partitions by month, made and dropped by definer functions: the app role owns no table. */
public final class PostgresPartitions implements Partitions {
  private final Jdbi jdbi;

  public PostgresPartitions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void roll(Instant now) {
    jdbi.useHandle(handle -> handle.execute("select roll_partitions(?)", now));
  }

  @Override
  public int drop(Instant now, Retention retention) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select drop_partitions(:raw_events, :attempts)")
                .bind("raw_events", now.minus(retention.rawEvents()))
                .bind("attempts", now.minus(retention.attempts()))
                .mapTo(Integer.class)
                .one());
  }
}
