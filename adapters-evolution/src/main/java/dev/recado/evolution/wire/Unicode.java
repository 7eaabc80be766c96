package dev.recado.evolution.wire;

/** Makes text that can be stored: no NUL, no half of a surrogate pair. */
public final class Unicode {
  private static final int REPLACEMENT = 0xFFFD;

  private Unicode() {}

  public static String clean(String text) {
    return text.codePoints().anyMatch(Unicode::unfit)
        ? text.codePoints()
            .map(c -> unfit(c) ? REPLACEMENT : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static boolean unfit(int c) {
    return c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
