package dev.recado.system;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what no log may hold. A pure function: what it has cleaned it leaves alone.
 *
 * <p>{@code [MASKED]} stands for secrets, whether known, named, or of a telling shape; phone
 * numbers keep two digits as {@code ****99}; any other run of three or more digits becomes {@code
 * #}, except the status in {@code HTTP <method> <path> <status> 0.51s}. Control characters are
 * escaped, so one event stays one line, and long texts are cut. When in doubt it masks.
 */
public final class Masking {
  private static final int LONGEST = 2_000;
  private static final int SHORTEST_SECRET = 8;

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern ANSWER =
      Pattern.compile("(HTTP [A-Z]{3,10} \\S+ )([1-5]\\d\\d)( \\d+\\.\\d\\ds)");
  private static final Pattern WRITTEN_PHONE =
      Pattern.compile("\\+\\p{Nd}[\\p{Nd} ().-]{6,30}\\p{Nd}");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}{3,}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  private final List<String> secrets;

  /**
   * @param secrets values that must not appear in any form of text, such as the gateway's key;
   *     those of fewer than 8 characters would mask ordinary words and are left to the other rules
   */
  public Masking(Collection<String> secrets) {
    this.secrets =
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST_SECRET)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The text as it may be written. */
  public String clean(String text) {
    Matcher answer = ANSWER.matcher(text);
    return answer.matches()
        ? masked(answer.group(1)) + answer.group(2) + masked(answer.group(3))
        : masked(text);
  }

  private String masked(String text) {
    String visible = cut(withoutKnown(INVISIBLE.matcher(text).replaceAll("")));
    String safe = SecretShapes.masked(visible);
    String withoutPhones = WRITTEN_PHONE.matcher(safe).replaceAll(Masking::phone);
    String withoutDigits = DIGITS.matcher(withoutPhones).replaceAll(Masking::digits);
    return CONTROL.matcher(withoutDigits).replaceAll(Masking::escaped);
  }

  private String withoutKnown(String text) {
    String rest = text;
    for (String secret : secrets) {
      rest = rest.replace(secret, SecretShapes.MASK);
    }
    return rest;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String phone(MatchResult found) {
    String digits = found.group().replaceAll("\\P{Nd}", "");
    return "****" + digits.substring(digits.length() - 2);
  }

  private static String digits(MatchResult run) {
    int length = run.end() - run.start();
    return length >= 8 && length <= 15 ? phone(run) : "#";
  }

  private static String escaped(MatchResult control) {
    return switch (control.group()) {
      case "\n" -> "\\\\n";
      case "\r" -> "\\\\r";
      case "\t" -> "\\\\t";
      default -> "?";
    };
  }
}
