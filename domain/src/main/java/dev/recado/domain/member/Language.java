package dev.recado.domain.member;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that we speak. */
public enum Language {
  PORTUGUESE("pt", Locale.of("pt", "BR")),
  ENGLISH("en", Locale.ENGLISH);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** As in cookies and the database: {@code pt} or {@code en}. */
  public String code() {
    return code;
  }

  /** How numbers, dates and texts are written. */
  public Locale locale() {
    return locale;
  }

  /** As in HTML. */
  public String tag() {
    return locale.toLanguageTag();
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The first that a browser asks for and we speak, else Portuguese. */
  public static Language among(List<Locale> wanted) {
    return wanted.stream()
        .flatMap(locale -> of(locale.getLanguage()).stream())
        .findFirst()
        .orElse(PORTUGUESE);
  }
}
