package dev.recado.domain.pacing;

import static dev.recado.domain.pacing.TrafficClass.CAMPAIGN_COLD;
import static dev.recado.domain.pacing.TrafficClass.CAMPAIGN_WARM;

import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.Forecast.Load;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One forecast in the making: plays out messages one by one, and skips days as it has seen. */
final class ForecastRun {
  private static final int PLAYED_AT_LEAST = 10_000;
  private static final Duration WATCHED_AT_LEAST = Duration.ofDays(100);

  private static final List<TrafficClass> WARM_FIRST = List.of(CAMPAIGN_WARM, CAMPAIGN_COLD);
  private static final List<TrafficClass> COLD_FIRST = WARM_FIRST.reversed();

  private final Pace pace;
  private final ZoneId zone;
  private final Load load;
  private final Instant begun;
  private final TypicalDays typical;
  private final ForecastTally tally = new ForecastTally();

  private SendHistory history;
  private Load left;
  private Instant at;
  private int played;

  ForecastRun(Load load, Pace pace, ZoneId zone, Recent recent, Instant now) {
    this.pace = pace;
    this.zone = zone;
    this.load = load;
    this.begun = now;
    this.typical = new TypicalDays(pace.window(), zone);
    this.history = SendHistory.after(recent, pace, zone, now);
    this.left = load;
    this.at = now;
  }

  Forecast run() {
    while (left.count() > 0) {
      LocalDate day = Pacing.day(at, zone);
      if (typical.enter(day, left) && longEnough()) {
        skip(day);
      }
      if (!step()) {
        break;
      }
    }
    return tally.forecast(left.count());
  }

  private boolean longEnough() {
    return played >= PLAYED_AT_LEAST || at.isAfter(begun.plus(WATCHED_AT_LEAST));
  }

  /** Sends one message, or moves to when the next may leave; false when none ever will. */
  private boolean step() {
    Recent recent = history.recent(at);
    Optional<Instant> opens = Optional.empty();
    for (TrafficClass traffic : inTurn()) {
      if (left.of(traffic) == 0) {
        continue;
      }
      Optional<NotYet> hold = Pacing.hold(pace, zone, traffic, recent, at);
      if (hold.isEmpty()) {
        send(traffic);
        return true;
      }
      opens = earlier(opens, hold.get().until());
    }
    at = opens.orElse(at);
    return opens.isPresent();
  }

  /** Both classes evenly mixed, as an audience is in no order. */
  private List<TrafficClass> inTurn() {
    boolean coldFirst = (long) left.cold() * load.warm() >= (long) left.warm() * load.cold();
    return coldFirst ? COLD_FIRST : WARM_FIRST;
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.filter(at -> other.filter(at::isAfter).isEmpty()).or(() -> other);
  }

  /** Nothing can leave before the gap is over, so nobody need ask. */
  private void send(TrafficClass traffic) {
    int many = together(traffic);
    Instant last = after(many - 1);
    Instant gapEnd = after(many);
    history.add(last, traffic, gapEnd);
    tally.sent(at, last, Pacing.day(last, zone), many);
    typical.sent(traffic, many);
    left = left.minus(traffic, many);
    at = gapEnd;
    played += many;
  }

  private Instant after(int messages) {
    return at.plus(pace.meanGap().multipliedBy(messages));
  }

  /**
   * How many of a class leave one after the other and nothing can come between: without limits a
   * minute's worth, for a window is shut for a minute at least.
   */
  private int together(TrafficClass traffic) {
    if (pace.limited() || played < PLAYED_AT_LEAST) {
      return 1;
    }
    long minute = 60_000 / Math.max(1, pace.meanGap().toMillis());
    int many = Math.clamp(minute, 1, left.of(traffic));
    Instant last = after(many - 1);
    boolean open =
        pace.window().contains(last, zone) && Pacing.day(last, zone).equals(Pacing.day(at, zone));
    return open ? many : 1;
  }

  private void skip(LocalDate from) {
    LocalDate day = from;
    Optional<Load> sent = typical.of(day);
    while (sent.flatMap(left::lessened).isPresent()) {
      left = sent.flatMap(left::lessened).orElseThrow();
      tally.skipped(sent.get().count());
      day = day.plusDays(1);
      sent = typical.of(day);
    }
    if (day.isAfter(from)) {
      at = day.atStartOfDay(zone).toInstant();
      history = new SendHistory(pace, zone);
      typical.enter(day, left);
    }
  }
}
