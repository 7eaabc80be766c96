package dev.recado.domain.recovery;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, both ends in it. */
public record Span(Instant from, Instant to) {
  /** WhatsApp counts whole seconds. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a span ends after it begins");
    }
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  public boolean divisible() {
    return length().compareTo(SHORTEST) > 0;
  }

  /** The first half; of a span of less than two seconds its first second. */
  public Span firstHalf() {
    Duration half = length().dividedBy(2);
    return first(half.compareTo(SHORTEST) < 0 ? SHORTEST : half);
  }

  /** This span, or its beginning where it is longer. */
  public Span first(Duration longest) {
    return length().compareTo(longest) > 0 ? new Span(from, from.plus(longest)) : this;
  }
}
