package dev.recado.domain.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What went wrong, fit to be stored and shown: without secrets, paths, addresses, ids and phones,
 * and at most 200 characters.
 */
public record ErrorDetail(String text) {
  private static final int LONGEST = 200;

  private record Mask(Pattern pattern, String replacement) {
    static Mask of(String pattern, String replacement) {
      return new Mask(Pattern.compile(pattern), replacement);
    }
  }

  private static final List<Mask> MASKS =
      List.of(
          Mask.of("(?i)bearer\\s+\\S+", "[MASKED]"),
          Mask.of("\\beyJ[\\w.-]+", "[MASKED]"),
          Mask.of("\\bsk-[\\w-]+", "[MASKED]"),
          Mask.of(
              "(?i)(api_?key|token|password|secret)[\"']?\\s*[=:]\\s*[\"']?[^\\s\"',}]+",
              "$1=[MASKED]"),
          Mask.of("(?i)https?://\\S+", "[URL]"),
          Mask.of("(?i)\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", "[UUID]"),
          Mask.of("[\\w.+-]+@[\\w.-]+", "[ADDRESS]"),
          Mask.of("(?<![\\w])/(?:[\\w.-]+/)+[\\w.-]+", "[PATH]"),
          Mask.of("\\+?\\d{6,}(\\d{2})", "****$1"),
          Mask.of("[\\p{Cntrl}]+", " "));

  public ErrorDetail {
    for (Mask mask : MASKS) {
      text = mask.pattern().matcher(text).replaceAll(mask.replacement());
    }
    text = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  @Override
  public String toString() {
    return text;
  }
}
