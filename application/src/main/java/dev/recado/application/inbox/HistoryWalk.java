package dev.recado.application.inbox;

import dev.recado.application.inbox.port.History;
import dev.recado.application.inbox.port.History.Found;
import dev.recado.domain.recovery.Span;
import dev.recado.domain.refusal.GatewayFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a stretch of the gateway's history in spans of at most 500 messages, the oldest first: a
 * span is either read whole or not counted as read.
 */
final class HistoryWalk {
  /** Of 50 messages each. */
  private static final int PAGES = 10;

  /** Within a single second, which cannot be divided. */
  private static final int MOST_PAGES = 200;

  private final History history;
  private final History.Source source;
  private Optional<Duration> stride = Optional.empty();

  HistoryWalk(History history, History.Source source) {
    this.history = history;
    this.source = source;
  }

  /**
   * A part of the history.
   *
   * @param found all of it
   */
  record Chapter(Span span, List<Found> found) {}

  /**
   * The first part of what lies ahead; the longer, the fewer messages there are.
   *
   * @throws GatewayFailed when the gateway gives no end of messages for a single second
   */
  Chapter next(Span ahead) {
    Span span = stride.map(ahead::first).orElse(ahead);
    Optional<List<Found>> all = whole(span);
    while (all.isEmpty()) {
      span = halved(span);
      all = whole(span);
    }
    stride = Optional.of(span.length().multipliedBy(2));
    return new Chapter(span, all.get());
  }

  private static Span halved(Span span) {
    if (!span.divisible()) {
      throw new GatewayFailed(
          "history_endless",
          "The gateway's history has no end",
          "It gave more messages for one second than there can be. Check its version.");
    }
    return span.firstHalf();
  }

  private Optional<List<Found>> whole(Span span) {
    int most = span.divisible() ? PAGES : MOST_PAGES;
    List<Found> all = new ArrayList<>();
    for (int page = 1; page <= most; page++) {
      History.Leaf leaf = history.read(source, span, page);
      all.addAll(leaf.found());
      if (leaf.last()) {
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }
}
