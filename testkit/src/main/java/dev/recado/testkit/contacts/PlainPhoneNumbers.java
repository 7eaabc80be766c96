package dev.recado.testkit.contacts;

import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.refusal.InvalidValue;

/** Reads phone numbers by their length alone. */
public final class PlainPhoneNumbers implements PhoneNumbers {
  @Override
  public PhoneNumber parse(String typed) {
    String digits = typed.replaceAll("[ ().-]", "");
    if (digits.matches("\\+[1-9][0-9]{7,14}")) {
      return new PhoneNumber(digits.substring(1));
    }
    if (digits.matches("[1-9][0-9]{9,10}")) {
      return new PhoneNumber("55" + digits);
    }
    if (digits.matches("[1-9][0-9]{11,14}")) {
      return new PhoneNumber(digits);
    }
    throw new InvalidValue("/phone", "invalid_phone", "Give the number with country code.");
  }
}
