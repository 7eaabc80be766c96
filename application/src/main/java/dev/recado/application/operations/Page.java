package dev.recado.application.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One page of a list that is read by keyset, newest first.
 *
 * @param next where the next page starts; empty at the end
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
  /** The last row of a page: everything after it is older, or as old with a smaller id. */
  public record Cursor(Instant at, UUID id) {}

  /** Which page is asked for. */
  public record Request(Optional<Cursor> after, int limit) {
    public static final int LARGEST = 200;

    public Request {
      limit = Math.clamp(limit, 1, LARGEST);
    }

    public static Request first(int limit) {
      return new Request(Optional.empty(), limit);
    }
  }
}
