package dev.recado.testkit;

import dev.recado.application.operations.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order of lists, newest first and then by falling id, and the pages that follow from it. */
public record Keyset<T>(Function<T, Instant> at, Function<T, UUID> id) {
  /** Ids are compared as a database does: by unsigned bytes, which is the order of their text. */
  public Comparator<T> oldestFirst() {
    return Comparator.comparing(at).thenComparing(row -> id.apply(row).toString());
  }

  public List<T> newestFirst(Stream<T> rows) {
    return rows.sorted(oldestFirst().reversed()).toList();
  }

  public Page<T> page(Stream<T> rows, Page.Request request) {
    List<T> rest =
        newestFirst(rows).stream()
            .filter(row -> request.after().filter(last -> !follows(row, last)).isEmpty())
            .toList();
    if (rest.size() <= request.limit()) {
      return new Page<>(rest, Optional.empty());
    }
    List<T> items = rest.subList(0, request.limit());
    return new Page<>(items, Optional.of(cursor(items.getLast())));
  }

  private boolean follows(T row, Page.Cursor last) {
    int byTime = at.apply(row).compareTo(last.at());
    return byTime < 0
        || byTime == 0 && id.apply(row).toString().compareTo(last.id().toString()) < 0;
  }

  private Page.Cursor cursor(T row) {
    return new Page.Cursor(at.apply(row), id.apply(row));
  }
}
