package dev.recado.domain.monitoring;

import dev.recado.domain.monitoring.Scale.Above;
import dev.recado.domain.monitoring.Scale.UpTo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One number that is looked at, the metric it belongs to and its limits. The limits are those of
 * the monitoring runbook; page, report, Prometheus rules and decision read them from here alone.
 */
public enum Measure {
  /** Answers with status 500 and above. */
  HTTP_5XX(Metric.HTTP_5XX, Unit.COUNT, new UpTo(5, 15)),
  /** Answers with status 401 or 403. */
  AUTH_REFUSED(Metric.AUTH_REFUSED, Unit.COUNT, new UpTo(19, 50)),
  /** Webhooks whose secret or instance nobody has. */
  UNKNOWN_INSTANCES(Metric.UNKNOWN_INSTANCES, Unit.COUNT, new UpTo(2, 5)),
  /** Planted secrets that came out of the log's masking as they went in. */
  UNMASKED_SECRETS(Metric.UNMASKED_SECRETS, Unit.COUNT, new UpTo(0, 0)),
  /** Failed ones of the messages with an outcome; from 20 of them on. */
  MESSAGE_ERRORS_PERCENT(Metric.MESSAGE_ERRORS, Unit.PERCENT, new UpTo(5, 10)),
  /** Failed messages, while there are too few for a percentage. */
  MESSAGES_FAILED(Metric.MESSAGE_ERRORS, Unit.COUNT, new UpTo(4, 20)),
  /** Second and third attempts. */
  RETRIES(Metric.RETRIES, Unit.COUNT, new UpTo(10, 30)),
  /** How long the database takes to answer anything at all. */
  DATABASE_LATENCY(Metric.DATABASE, Unit.MILLISECONDS, new UpTo(99, 499)),
  DATABASE_ERRORS(Metric.DATABASE, Unit.COUNT, new UpTo(0, 3)),
  /** Of the connections in use those that are connected; below half most are down. */
  CONNECTED_PERCENT(Metric.CONNECTION_STABILITY, Unit.PERCENT, new Above(89, 50)),
  /** How often the worst connection was lost within the hour; never critical by itself. */
  FLAPS(Metric.CONNECTION_STABILITY, Unit.COUNT, new UpTo(2, Double.MAX_VALUE)),
  /** Events of the last hour beside the usual; nothing at all despite a live connection is 0. */
  INBOUND_PERCENT(Metric.INBOUND_FLOW, Unit.PERCENT, new Above(49, Double.MIN_VALUE)),
  /** The longest of the synthetic loop within an hour, from sent to its webhook. */
  ROUND_TRIP(Metric.INBOUND_FLOW, Unit.SECONDS, new UpTo(5, 60)),
  /** Sent, delivered or read ones of the messages with an outcome; from 20 of them on. */
  OUTBOUND_PERCENT(Metric.OUTBOUND_SUCCESS, Unit.PERCENT, new Above(90, 50)),
  /** Failed messages, while there are too few for a percentage. */
  OUTBOUND_FAILED(Metric.OUTBOUND_SUCCESS, Unit.COUNT, new UpTo(4, 20)),
  /** In progress, somebody due, and nothing moved for ten minutes. */
  CAMPAIGNS_STUCK(Metric.CAMPAIGNS_STUCK, Unit.COUNT, new UpTo(0, 2)),
  /** Answers with status 429. */
  THROTTLED(Metric.THROTTLED, Unit.COUNT, new UpTo(5, 20)),
  /** Since a worker last asked for work. */
  WORKER_AGE(Metric.OVERALL, Unit.SECONDS, new UpTo(60, 300)),
  /** How long the lane that is due longest has been waiting for a worker. */
  QUEUE_AGE(Metric.OVERALL, Unit.SECONDS, new UpTo(60, 300)),
  /** Messages of which nobody knows yet whether they left. */
  UNCONFIRMED(Metric.OVERALL, Unit.COUNT, new UpTo(5, 20)),
  /** Of the fullest node. */
  HEAP_PERCENT(Metric.OVERALL, Unit.PERCENT, new UpTo(79, 95)),
  /** Of the busiest node. */
  CPU_PERCENT(Metric.OVERALL, Unit.PERCENT, new UpTo(79, 95));

  /** What a value counts. */
  public enum Unit {
    COUNT,
    PERCENT,
    MILLISECONDS,
    SECONDS
  }

  private final Metric metric;
  private final Unit unit;
  private final Scale scale;

  Measure(Metric metric, Unit unit, Scale scale) {
    this.metric = metric;
    this.unit = unit;
    this.scale = scale;
  }

  public Metric metric() {
    return metric;
  }

  public Unit unit() {
    return unit;
  }

  public Scale scale() {
    return scale;
  }

  /** The one that says the same better, where it was taken. */
  Optional<Measure> better() {
    return Optional.of(MESSAGE_ERRORS_PERCENT)
        .filter(share -> this == MESSAGES_FAILED)
        .or(() -> Optional.of(OUTBOUND_PERCENT).filter(share -> this == OUTBOUND_FAILED));
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Measure> of(String label) {
    return Arrays.stream(values()).filter(measure -> measure.label().equals(label)).findFirst();
  }
}
