package dev.recado.domain.member;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a member is reached and the name under which he signs in; compared in lower case. */
public record EmailAddress(String value) {
  private static final Pattern FORM = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > 254 || !FORM.matcher(value).matches()) {
      throw new InvalidValue("/email", "invalid_email", "Use an address such as ana@example.com.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
