package dev.recado.domain.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How likely a campaign gets its number restricted by WhatsApp, as far as experience tells: first
 * messages to people who never asked for one are what numbers are restricted for, and many on one
 * day more than few. A hint for people; nothing is refused because of it.
 *
 * @param reasons the weightiest first
 */
public record CampaignRisk(Level level, List<Reason> reasons) {
  private static final int SOME_STRANGERS_A_DAY = 20;
  private static final int MANY_STRANGERS_A_DAY = 100;
  private static final int MANY_A_DAY = 500;
  private static final int VERY_MANY_A_DAY = 2000;

  /** The names are part of the API. */
  public enum Level {
    LOW,
    MEDIUM,
    HIGH;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What speaks for a risk; the names are keys of texts. */
  public enum Cause {
    RESTRICTED,
    STRANGERS,
    MANY;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A cause with its numbers, as far as it has any.
   *
   * @param percent who have not written within 24 hours, of all
   * @param perDay the most of them, or of all, on one day
   */
  public record Reason(Cause cause, int percent, int perDay) {
    /** In English, as the API says it. */
    public String words() {
      return switch (cause) {
        case RESTRICTED -> "WhatsApp restricts this number already.";
        case STRANGERS ->
            "%d %% have not written to this number within 24 hours, up to %d of them a day: WhatsApp restricts numbers that write first to many."
                .formatted(percent, perDay);
        case MANY -> "Up to %d messages a day leave from one number.".formatted(perDay);
      };
    }
  }

  /**
   * @param people who would be written to
   * @param cold of those, who have not written within 24 hours
   * @param perDay the most on one day
   * @param restricted whether WhatsApp restricts the number already
   */
  public static CampaignRisk of(int people, int cold, int perDay, boolean restricted) {
    List<Reason> reasons = new ArrayList<>();
    int percent = people == 0 ? 0 : (int) (100L * cold / people);
    int strangers = people == 0 ? 0 : (int) Math.min(cold, (long) perDay * cold / people);
    Level level = restricted ? Level.HIGH : Level.LOW;
    if (restricted) {
      reasons.add(new Reason(Cause.RESTRICTED, 0, 0));
    }
    if (strangers > SOME_STRANGERS_A_DAY) {
      level = worse(level, strangers > MANY_STRANGERS_A_DAY ? Level.HIGH : Level.MEDIUM);
      reasons.add(new Reason(Cause.STRANGERS, percent, strangers));
    }
    if (perDay > MANY_A_DAY) {
      level = worse(level, perDay > VERY_MANY_A_DAY ? Level.HIGH : Level.MEDIUM);
      reasons.add(new Reason(Cause.MANY, 0, perDay));
    }
    return new CampaignRisk(level, reasons);
  }

  private static Level worse(Level one, Level other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
