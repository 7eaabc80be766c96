package dev.recado.ui.text;

import dev.recado.domain.contact.PhoneNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers as people write them. */
public final class Phones {
  private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{6,14}");
  private static final Pattern BRAZILIAN = Pattern.compile("55(\\d\\d)(\\d{4,5})(\\d{4})");

  private Phones() {}

  /** Such as +55 11 98765-4321. */
  public static String write(PhoneNumber phone) {
    return written(phone.digits());
  }

  /** What was given as a phone: like one if it can be one, else as it is. */
  public static String written(String given) {
    Matcher parts = BRAZILIAN.matcher(given);
    if (parts.matches()) {
      return "+55 %s %s-%s".formatted(parts.group(1), parts.group(2), parts.group(3));
    }
    return DIGITS.matcher(given).matches() ? "+" + given : given;
  }
}
