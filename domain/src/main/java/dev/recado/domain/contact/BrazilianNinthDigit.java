package dev.recado.domain.contact;

import java.util.regex.Pattern;

/**
 * Brazilian mobile numbers got a ninth digit years after WhatsApp had registered many of them, so
 * one person is known by 12 digits here and by 13 there (evolution/contract.md a.4).
 */
final class BrazilianNinthDigit {
  private static final Pattern WITH_NINTH = Pattern.compile("(55[1-9][1-9])9([6-9][0-9]{7})");

  private static final Pattern WITHOUT_NINTH = Pattern.compile("(55[1-9][1-9])([6-9][0-9]{7})");

  private BrazilianNinthDigit() {}

  static String removedFrom(String digits) {
    return WITH_NINTH.matcher(digits).replaceFirst("$1$2");
  }

  static String addedTo(String digits) {
    return WITHOUT_NINTH.matcher(digits).replaceFirst("$1" + "9" + "$2");
  }
}
