package dev.recado.system;

import java.util.UUID;

/**
 * Writes an id without digits: its 32 hexadecimal digits as the letters a to p. Nothing is lost, so
 * an operator gets from a log line to the row with {@code translate(letters, 'abcdefghijklmnop',
 * '0123456789abcdef')::uuid}.
 */
public final class Letters {
  private Letters() {}

  public static String of(UUID id) {
    StringBuilder letters = new StringBuilder(32);
    append(letters, id.getMostSignificantBits());
    append(letters, id.getLeastSignificantBits());
    return letters.toString();
  }

  private static void append(StringBuilder letters, long bits) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      letters.append((char) ('a' + (bits >>> shift & 15)));
    }
  }
}
