package dev.recado.domain.pacing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.BitSet;

/** The minutes of a week in which a window is open, as one would paint them on a wall chart. */
final class Wall {
  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;

  private final BitSet open = new BitSet(WEEK);

  Wall(SendingWindow window) {
    int from = window.start().toSecondOfDay() / 60;
    int to = window.end().toSecondOfDay() / 60;
    int length = to == 0 ? DAY - from : (to - from + DAY) % DAY;
    for (DayOfWeek day : window.days()) {
      for (int minute = 0; minute < length; minute++) {
        open.set((day.ordinal() * DAY + from + minute) % WEEK);
      }
    }
  }

  boolean shows(Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    return open.get(
        local.getDayOfWeek().ordinal() * DAY + local.getHour() * 60 + local.getMinute());
  }
}
