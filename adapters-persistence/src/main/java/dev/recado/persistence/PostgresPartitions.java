package dev.recado.persistence;

import dev.recado.application.operations.port.Partitions;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Partitions by month, made by a definer function: the app role owns no table. */
public final class PostgresPartitions implements Partitions {
  private final Jdbi jdbi;

  public PostgresPartitions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void roll(Instant now) {
    jdbi.useHandle(handle -> handle.execute("select roll_partitions(?)", now));
  }
}
