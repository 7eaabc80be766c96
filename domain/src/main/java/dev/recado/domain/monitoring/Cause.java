package dev.recado.domain.monitoring;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a decision is what it is.
 *
 * @param metric that stands behind it, if one does
 */
public record Cause(Kind kind, Optional<Metric> metric) {
  /** What was found. */
  public enum Kind {
    CRITICAL(Weight.STOP),
    WARNING(Weight.WATCH),
    UNMASKED_SECRET(Weight.STOP_AT_ONCE),
    ISOLATION_BREACH(Weight.STOP_AT_ONCE),
    MOST_MESSAGES_FAIL(Weight.STOP_AT_ONCE),
    CONTINUOUS_5XX(Weight.STOP_AT_ONCE),
    SCAN_WITHOUT_EFFECT(Weight.STOP_AT_ONCE),
    /** One of a hundred answers or more was an error of ours. */
    TOO_MANY_ERRORS(Weight.MISSING),
    NO_INBOUND_YET(Weight.MISSING),
    NO_OUTBOUND_YET(Weight.MISSING),
    NO_SCAN_YET(Weight.MISSING);

    private final Weight weight;

    Kind(Weight weight) {
      this.weight = weight;
    }

    Weight weight() {
      return weight;
    }

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it means for the decision. */
  enum Weight {
    /** Three of them are NO-GO. */
    WATCH,
    /** Without it there is no GO. */
    MISSING,
    STOP,
    /** Does not wait for the end of the hour. */
    STOP_AT_ONCE
  }

  static Cause of(Kind kind) {
    return new Cause(kind, Optional.empty());
  }

  static Cause of(Kind kind, Metric metric) {
    return new Cause(kind, Optional.of(metric));
  }

  /** The kind, followed by a colon and the metric if one stands behind it. */
  public String label() {
    return metric.map(which -> kind.label() + ":" + which.label()).orElse(kind.label());
  }

  /** What {@link #label} named. */
  public static Cause of(String label) {
    String[] parts = label.toUpperCase(Locale.ROOT).split(":", 2);
    Kind kind = Kind.valueOf(parts[0]);
    return parts.length == 1 ? of(kind) : of(kind, Metric.valueOf(parts[1]));
  }

  boolean weighs(Weight weight) {
    return kind.weight() == weight;
  }
}
