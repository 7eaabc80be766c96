package dev.recado.evolution.simulator.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Evolution turns what a caller typed into a JID, with the rules for Brazil, Mexico, Argentina.
 */
public final class Jids {
  public static final String PERSON = "@s.whatsapp.net";
  public static final String LID = "@lid";
  private static final List<String> KNOWN = List.of("@g.us", PERSON, LID, "@broadcast");
  private static final Pattern WITH_NINTH_DIGIT = Pattern.compile("55(\\d{2})\\d(\\d{8})");
  private static final int GROUP_DIGITS = 18;
  private static final int MX_AR_LENGTH = 13;
  private static final int FIRST_AREA_WITHOUT_NINTH_DIGIT = 31;

  private Jids() {}

  /** The JID the gateway asks WhatsApp about. */
  public static String of(String typed) {
    if (KNOWN.stream().anyMatch(typed::contains)) {
      return typed;
    }
    String digits = typed.split("[:@]", 2)[0].replaceAll("\\D", "");
    if (digits.length() >= GROUP_DIGITS) {
      return digits + "@g.us";
    }
    return ofPhone(canonicalPhone(digits));
  }

  public static String ofPhone(String digits) {
    return digits + PERSON;
  }

  /** WhatsApp's own form of a phone: digits without the extra digit some countries dial. */
  public static String canonicalPhone(String digits) {
    if (digits.length() == MX_AR_LENGTH && digits.matches("5[24].*")) {
      return digits.substring(0, 2) + digits.substring(3);
    }
    Matcher brazil = WITH_NINTH_DIGIT.matcher(digits);
    if (!brazil.matches()) {
      return digits;
    }
    int area = Integer.parseInt(brazil.group(1));
    boolean keeps = area < FIRST_AREA_WITHOUT_NINTH_DIGIT || brazil.group(2).charAt(0) < '7';
    return keeps ? digits : "55" + brazil.group(1) + brazil.group(2);
  }

  /** Whether two spellings name one Brazilian number, with or without the ninth digit. */
  static boolean sameBrazilian(String typed, String phone) {
    return typed.matches("55\\d{10,11}")
        && phone.matches("55\\d{10,11}")
        && withoutNinthDigit(typed).equals(withoutNinthDigit(phone));
  }

  private static String withoutNinthDigit(String digits) {
    return digits.length() == MX_AR_LENGTH ? digits.substring(0, 4) + digits.substring(5) : digits;
  }

  /** The part before the at sign. */
  public static String user(String jid) {
    return jid.split("[:@]", 2)[0];
  }

  public static boolean isLid(String jid) {
    return jid.endsWith(LID);
  }
}
