package dev.recado.domain.pacing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws paces, and places and times at which clocks do strange things. */
final class SomePacing {
  private static final List<String> ZONES =
      List.of(
          "America/Sao_Paulo",
          "America/Asuncion",
          "Africa/Cairo",
          "Asia/Beirut",
          "Pacific/Apia",
          "Europe/Lisbon",
          "America/New_York",
          "Australia/Lord_Howe",
          "Africa/Casablanca",
          "Asia/Kathmandu",
          "America/Havana",
          "America/Noronha",
          "UTC");
  private static final List<String> DATES =
      List.of(
          "2024-02-28T22:00",
          "2023-02-28T22:00",
          "2025-12-31T21:00",
          "2026-04-30T23:30",
          "2011-12-29T20:00",
          "2018-11-03T22:30",
          "2018-02-17T22:30",
          "2026-03-04T15:16");
  private static final List<Duration> GAPS =
      List.of(
          Duration.ZERO,
          Duration.ofMillis(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(45),
          Duration.ofMinutes(10));

  private final RandomGenerator random;

  SomePacing(RandomGenerator random) {
    this.random = random;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  ZoneId zone() {
    return ZoneId.of(one(ZONES));
  }

  /** Shortly before the clock is changed, a month or a year ends, or nothing special happens. */
  Instant start(ZoneId zone) {
    Instant any =
        Instant.parse("2007-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(20 * 8766)));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    if (change != null && random.nextBoolean()) {
      return change.getInstant().minus(Duration.ofMinutes(random.nextInt(3000)));
    }
    return random.nextBoolean()
        ? LocalDateTime.parse(one(DATES)).atZone(zone).toInstant()
        : any.plusNanos(random.nextLong(1_000_000_000L));
  }

  Pace pace() {
    LimitScope scope = one(List.of(LimitScope.values()));
    return new Pace(one(GAPS), limit(1, 31), limit(1, 61), limit(0, 11), window(), scope);
  }

  private Optional<Integer> limit(int least, int below) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(least, below));
  }

  SendingWindow window() {
    if (random.nextInt(5) == 0) {
      return SendingWindow.always();
    }
    int start = random.nextInt(24);
    int length = random.nextInt(1, 24);
    int end = start + length == 24 ? 24 : (start + length) % 24;
    return SendingWindow.of(
        "%02d:%02d".formatted(start, 0),
        "%02d:%02d".formatted(end, 0),
        IntStream.rangeClosed(1, 7)
            .filter(day -> day == 3 || random.nextInt(4) > 0)
            .mapToObj(DayOfWeek::of)
            .collect(Collectors.toSet()));
  }

  TrafficClass traffic(boolean campaignsOnly) {
    return one(
        campaignsOnly
            ? List.of(TrafficClass.CAMPAIGN_WARM, TrafficClass.CAMPAIGN_COLD)
            : List.of(TrafficClass.values()));
  }
}
