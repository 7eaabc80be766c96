package dev.recado.system;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.refusal.InvalidValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers by Google's numbering plans. A number with {@code +} or {@code 00} is taken at its
 * word; of bare digits the first of these that fits wins:
 *
 * <ol>
 *   <li>55 and a Brazilian number of 10 or 11 digits;
 *   <li>a complete Brazilian number, so that area codes 51, 55 or 34 are not taken for Peru, Brazil
 *       or Spain;
 *   <li>a number that its country has assigned;
 *   <li>a Brazilian mobile number without its ninth digit;
 *   <li>a number as long as numbers of its country are.
 * </ol>
 *
 * A Brazilian mobile number stays as it is typed, with or without the ninth digit: only WhatsApp
 * knows under which of the two it is registered.
 */
public final class LibPhoneNumbers implements PhoneNumbers {
  /** What people type and copy: also dashes and spaces of print, and invisible direction marks. */
  private static final Pattern TYPED =
      Pattern.compile("\\p{Cf}*\\+?[\\d\\p{Zs}\\p{Pd}\\p{Cf}().]{1,40}");

  private static final Pattern OLD_MOBILE = Pattern.compile("\\+55(\\d\\d)([6-9]\\d{7})");

  /** WhatsApp still shows Mexican mobile numbers with the 1 that was abolished. */
  private static final Pattern FORMER_MEXICAN_MOBILE = Pattern.compile("\\+521(?=\\d{10}$)");

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  @Override
  public PhoneNumber parse(String typed) {
    if (!TYPED.matcher(typed).matches()) {
      throw impossible();
    }
    String digits = typed.replaceAll("\\D", "");
    Optional<String> read =
        digits.startsWith("00")
            ? international("+" + digits.substring(2))
            : typed.contains("+") ? international("+" + digits) : bare(digits);
    return new PhoneNumber(read.orElseThrow(LibPhoneNumbers::impossible).substring(1));
  }

  private Optional<String> international(String typed) {
    String number = FORMER_MEXICAN_MOBILE.matcher(typed).replaceFirst("+52");
    return assigned(number).or(() -> oldMobile(number)).or(() -> possible(number));
  }

  private Optional<String> bare(String digits) {
    String foreign = "+" + digits;
    if (digits.startsWith("55") && digits.length() >= 12) {
      return international(foreign);
    }
    return assigned(national(digits))
        .or(() -> assigned(foreign))
        .or(() -> oldMobile(national(digits)))
        .or(() -> international(foreign));
  }

  /** Within Brazil a leading zero introduces a long-distance call, with or without a carrier. */
  private static String national(String digits) {
    return digits.startsWith("0") ? digits : "+55" + digits;
  }

  private Optional<String> assigned(String number) {
    return parsed(number).filter(plans::isValidNumber).map(this::written);
  }

  private Optional<String> oldMobile(String number) {
    Matcher old = OLD_MOBILE.matcher(parsed(number).map(this::written).orElse(""));
    return old.matches() && assigned("+55" + old.group(1) + "9" + old.group(2)).isPresent()
        ? Optional.of(old.group())
        : Optional.empty();
  }

  /** The plans lag behind abroad; of Brazil they know every area code. */
  private Optional<String> possible(String number) {
    return parsed(number)
        .filter(read -> read.getCountryCode() != 55 && plans.isPossibleNumber(read))
        .map(this::written);
  }

  private Optional<Phonenumber.PhoneNumber> parsed(String number) {
    try {
      return Optional.of(plans.parse(number, "BR"));
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  private String written(Phonenumber.PhoneNumber number) {
    return plans.format(number, PhoneNumberFormat.E164);
  }

  private static InvalidValue impossible() {
    return new InvalidValue(
        "/phone",
        "invalid_phone",
        "Give the number with country code, 8 to 15 digits, such as 5511999990101.");
  }
}
