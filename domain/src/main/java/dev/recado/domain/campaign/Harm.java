package dev.recado.domain.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a campaign stops by itself: a share of those it reached lies beyond its limit. A campaign
 * keeps it as text, as it keeps what people write when they pause, so the text can be read back.
 *
 * @param count how many of the share
 * @param of how many there are in all
 * @param limit in percent
 */
public record Harm(Kind kind, int count, int of, int limit) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{1,9}) of (\\d{1,9}) ([a-z ]+) \\([\\d.]+ %\\), (?:more|less) than (\\d{1,3}) %");

  public enum Kind {
    FAILED("failed", "more"),
    OPTED_OUT("opted out", "more"),
    ARRIVED("arrived", "less");

    private final String words;
    private final String side;

    Kind(String words, String side) {
      this.words = words;
      this.side = side;
    }
  }

  static Optional<Harm> tooMany(Kind kind, int count, int of, int limit) {
    return (long) count * 100 > (long) limit * of
        ? Optional.of(new Harm(kind, count, of, limit))
        : Optional.empty();
  }

  static Optional<Harm> tooFew(Kind kind, int count, int of, int limit) {
    return (long) count * 100 < (long) limit * of
        ? Optional.of(new Harm(kind, count, of, limit))
        : Optional.empty();
  }

  /** What {@link #text} wrote; empty for the words of a person. */
  public static Optional<Harm> read(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Arrays.stream(Kind.values())
            .filter(kind -> kind.words.equals(matcher.group(3)))
            .findFirst()
            .map(kind -> new Harm(kind, number(matcher, 1), number(matcher, 2), number(matcher, 4)))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** In English and with the numbers: {@code 4 of 20 failed (20 %), more than 10 %}. */
  public String text() {
    return "%d of %d %s (%s %%), %s than %d %%"
        .formatted(count, of, kind.words, percent(), kind.side, limit);
  }

  /** The share in percent, with one decimal place where it needs one. */
  public String percent() {
    return BigDecimal.valueOf(count * 100L)
        .divide(BigDecimal.valueOf(Math.max(of, 1)), 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
