package dev.recado.application.campaigns;

import dev.recado.application.campaigns.port.CampaignFigures.Bucket;
import dev.recado.application.campaigns.port.CampaignFigures.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Time cut into pieces of a length that people think in, at most sixty of them.
 *
 * @param from where the first begins: on a whole length
 */
record Stretches(Instant from, Duration length, int count) {
  static final Stretches NONE = new Stretches(Instant.EPOCH, Duration.ofMinutes(1), 0);
  private static final int MOST = 60;
  private static final List<Duration> LENGTHS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1));

  static Stretches over(Span span) {
    Duration length =
        LENGTHS.stream()
            .filter(each -> count(span, each) <= MOST)
            .findFirst()
            .orElse(LENGTHS.getLast());
    return new Stretches(
        floor(span.first(), length), length, (int) Math.min(MOST, count(span, length)));
  }

  private static long count(Span span, Duration length) {
    Duration whole = Duration.between(floor(span.first(), length), span.last());
    return whole.dividedBy(length) + 1;
  }

  private static Instant floor(Instant at, Duration length) {
    long seconds = length.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
  }

  /** All pieces; an empty one where nothing happened. */
  List<Bucket> fill(List<Bucket> happened) {
    Map<Instant, Bucket> known =
        happened.stream().collect(Collectors.toMap(Bucket::from, Function.identity()));
    List<Bucket> all = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      Instant begins = from.plus(length.multipliedBy(each));
      all.add(known.getOrDefault(begins, Bucket.empty(begins)));
    }
    return all;
  }
}
