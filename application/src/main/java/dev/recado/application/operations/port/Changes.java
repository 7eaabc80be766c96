package dev.recado.application.operations.port;

import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.MessageId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Wakes those in this process who wait for a change that a committed transaction made. A change
 * made by another process is found by a slow poll, so a wait is never longer than its limit and
 * never depends on an announcement.
 */
public interface Changes {
  /** What changed. */
  sealed interface Topic {
    /** A lane has something to send. */
    record LaneDue() implements Topic {}

    /** A file is to be fetched from the gateway. */
    record MediaDue() implements Topic {}

    /** The state or code of a connection changed. */
    record OfConnection(ConnectionId connection) implements Topic {}

    /** Somebody waits until nothing is in flight any more: looks again at every poll. */
    record SendingPaused() implements Topic {}

    /** A message was sent, failed or became uncertain. */
    record OfMessage(MessageId message) implements Topic {}
  }

  /** Says that something changed; to be called after the commit. */
  void announce(Topic topic);

  /**
   * Looks until the look finds something or the time is over. Blocks the calling thread, which
   * should be a virtual one.
   *
   * @param look opens its own transaction; called once at the start and again after announcements
   */
  <T> Optional<T> await(Topic topic, Duration limit, Supplier<Optional<T>> look);
}
