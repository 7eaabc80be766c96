package dev.recado.domain.contact;

import dev.recado.domain.refusal.InvalidValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A telephone number as WhatsApp writes it: country code and number, digits only, 8 to 15. */
public record PhoneNumber(String digits) {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{7,14}");

  public PhoneNumber {
    if (!FORM.matcher(digits).matches()) {
      throw new InvalidValue(
          "/phone",
          "invalid_phone",
          "Give the number with country code, 8 to 15 digits, such as 5511999990101.");
    }
  }

  /** Only the last two digits, for logs. */
  public String masked() {
    return "****" + digits.substring(digits.length() - 2);
  }

  /** The digits that are equal for both ways of writing a Brazilian mobile number. */
  public String canonical() {
    return BrazilianNinthDigit.removedFrom(digits);
  }

  /** The ways in which WhatsApp may write this number: a Brazilian mobile has two. */
  public List<PhoneNumber> spellings() {
    return Stream.of(digits, canonical(), BrazilianNinthDigit.addedTo(canonical()))
        .distinct()
        .map(PhoneNumber::new)
        .toList();
  }

  @Override
  public String toString() {
    return masked();
  }
}
