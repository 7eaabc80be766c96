package dev.recado.domain.monitoring;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was measured at one instant; what does not apply, such as a share of nothing, is absent. */
public record Values(Map<Measure, Double> all) {
  /** Percentages count from so many messages on. */
  private static final long ENOUGH = 20;

  private static final double HUNDRED = 100;

  public Values {
    all = Map.copyOf(all);
  }

  public static Values none() {
    return new Values(Map.of());
  }

  public OptionalDouble of(Measure measure) {
    return Optional.ofNullable(all.get(measure))
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  public Values with(Measure measure, double value) {
    Map<Measure, Double> more = new EnumMap<>(Measure.class);
    more.putAll(all);
    more.put(measure, value);
    return new Values(more);
  }

  /** Messages with an outcome; from 20 of them on their shares count, and not the failed ones. */
  public Values withOutbound(long succeeded, long failed) {
    long ended = succeeded + failed;
    Values counted = with(Measure.MESSAGES_FAILED, failed).with(Measure.OUTBOUND_FAILED, failed);
    return ended < ENOUGH
        ? counted
        : counted
            .with(Measure.MESSAGE_ERRORS_PERCENT, percent(failed, ended))
            .with(Measure.OUTBOUND_PERCENT, percent(succeeded, ended));
  }

  /** Whether a measure was taken and no better one of the same thing was. */
  boolean counts(Measure measure) {
    return all.containsKey(measure) && measure.better().filter(all::containsKey).isEmpty();
  }

  /** Connections in use; without any there is no share. */
  public Values withConnections(int inUse, int connected, int flaps) {
    Values flapping = with(Measure.FLAPS, flaps);
    return inUse == 0
        ? flapping
        : flapping.with(Measure.CONNECTED_PERCENT, percent(connected, inUse));
  }

  /**
   * Events of the last hour. Nothing is expected where no number was connected during all of it, or
   * where at this hour nothing came on other days either.
   *
   * @param usual how many came at this hour of other days; empty where no other day is known
   */
  public Values withInbound(boolean live, long events, Optional<Double> usual) {
    if (!live || usual.filter(none -> none == 0).isPresent() && events == 0) {
      return this;
    }
    double expected = usual.filter(some -> some > 0).orElse((double) Math.max(events, 1));
    return with(Measure.INBOUND_PERCENT, HUNDRED * events / expected);
  }

  private static double percent(long part, long whole) {
    return HUNDRED * part / whole;
  }
}
