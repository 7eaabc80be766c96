package dev.recado.domain.pacing;

import static dev.recado.domain.pacing.PlainHistory.since;

import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A connection that sends whatever it may, in a time that jumps; every rule is checked at once. */
final class PacingRun {
  private static final Duration HOUR = Duration.ofHours(1);

  private final long seed;
  private final Random random;
  private final SomePacing some;
  private final ZoneId zone;
  private final Pace pace;
  private final Wall wall;
  private final PlainHistory history = new PlainHistory();
  private final boolean campaignsOnly;
  private final boolean clockTurns;

  private Instant now;
  private Optional<Instant> gapEnd = Optional.empty();
  private int sent;

  PacingRun(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.some = new SomePacing(random);
    this.zone = some.zone();
    this.pace = some.pace();
    this.wall = new Wall(pace.window());
    this.campaignsOnly = random.nextBoolean();
    this.clockTurns = random.nextInt(3) == 0;
    this.now = some.start(zone);
  }

  /** Goes so many steps and says how many messages left. */
  int go(int steps) {
    for (int step = 0; step < steps; step++) {
      TrafficClass traffic = some.traffic(campaignsOnly);
      Optional<NotYet> hold = hold(traffic, now);
      if (hold.isEmpty()) {
        send(traffic);
      } else {
        checkProgress(hold.get());
        if (!clockTurns) {
          checkUntil(traffic, hold.get());
        }
      }
      pass(hold.flatMap(NotYet::until));
    }
    checkWhole();
    return sent;
  }

  private Optional<NotYet> hold(TrafficClass traffic, Instant at) {
    return Pacing.hold(pace, zone, traffic, history.recent(pace, zone, at), at);
  }

  private void pass(Optional<Instant> until) {
    int what = random.nextInt(100);
    if (clockTurns && what < 4) {
      now = now.plusMillis(random.nextLong(-93_600_000, 93_600_000));
    } else if (what < 10) {
      now = now.plusMillis(random.nextLong(260_000_000));
    } else if (what < 30) {
      now = now.plusMillis(random.nextLong(600_000));
    } else if (what < 80) {
      now = until.filter(end -> end.isAfter(now)).orElse(now);
    }
  }

  private void send(TrafficClass traffic) {
    check(clockTurns || gapEnd.filter(now::isBefore).isEmpty(), "left within the gap");
    Instant end = now.plus(Pacing.gap(pace, random));
    check(!end.isBefore(now.plus(pace.gap())), "a gap shorter than set");
    history.add(now, traffic, end);
    gapEnd = Optional.of(end);
    sent++;
    if (pace.limitsApplyTo().holds(traffic)) {
      check(wall.shows(now, zone), "left outside the window");
      within(pace.perHour(), since(history.counted(), now.minus(HOUR).plusNanos(1)), "an hour");
      within(pace.perDay(), since(history.counted(), Pacing.dayBegan(zone, now)), "a day");
      if (traffic.cold()) {
        within(pace.coldPerDay(), since(history.cold(), Pacing.dayBegan(zone, now)), "cold");
      }
    }
  }

  private void checkProgress(NotYet hold) {
    check(hold.until().filter(end -> !end.isAfter(now)).isEmpty(), "until when is over");
    Instant longest = now.plus(pace.longestGap());
    boolean pause = hold.reason() == WaitReason.GAP;
    check(!pause || hold.until().filter(longest::isBefore).isEmpty(), "a gap too long");
  }

  private void checkUntil(TrafficClass traffic, NotYet hold) {
    if (hold.until().isEmpty()) {
      check(pace.coldPerDay().equals(Optional.of(0)) && traffic.cold(), "held for good");
      return;
    }
    Instant until = hold.until().get();
    check(hold(traffic, until).isEmpty(), "held at the time that was named");
    Instant before = until.minusNanos(1);
    check(!before.isAfter(now) || hold(traffic, before).isPresent(), "free before that time");
    Instant between = now.plusNanos(random.nextLong(Duration.between(now, until).toNanos()));
    check(hold(traffic, between).isPresent(), "free on the way to that time");
  }

  /** Where all that counts is held too, the totals of the whole run keep the limits. */
  private void checkWhole() {
    if (!campaignsOnly && pace.limitsApplyTo() != LimitScope.ALL) {
      return;
    }
    pace.perHour().ifPresent(limit -> checkHours(history.counted(), limit));
    pace.perDay().ifPresent(limit -> checkDays(history.counted(), limit));
    pace.coldPerDay().ifPresent(limit -> checkDays(history.cold(), limit));
  }

  private void checkHours(List<Instant> times, int limit) {
    for (int first = 0; first + limit < times.size(); first++) {
      Duration apart = Duration.between(times.get(first), times.get(first + limit));
      check(apart.compareTo(HOUR) >= 0, limit + 1 + " within an hour");
    }
  }

  private void checkDays(List<Instant> times, int limit) {
    Map<LocalDate, Long> days =
        times.stream()
            .map(at -> at.atZone(zone).toLocalDate())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    days.forEach((day, count) -> check(count <= limit, count + " on " + day));
  }

  private void within(Optional<Integer> limit, int count, String what) {
    check(limit.filter(most -> count > most).isEmpty(), count + " in " + what);
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(
          "seed %d (run with -Dseed=%d): %s at %s in %s, %s"
              .formatted(seed, seed, otherwise, now, zone, pace));
    }
  }
}
