package dev.recado.application.operations.port;

import java.time.Instant;

/** Keeps tables that grow with time in pieces that can be dropped. Needs no transaction. */
public interface Partitions {
  /** Makes the pieces of this month and the next, where they are missing. */
  void roll(Instant now);
}
