package dev.recado.domain.consent;

import java.util.Locale;

/** How it was learned that a person opts out or comes back; the names are part of the API. */
public enum ConsentSource {
  /** The person wrote one of the tenant's words. */
  KEYWORD,
  /** A member entered it. */
  MEMBER,
  /** A program entered it. */
  API,
  /** It came with a file of people who had opted out elsewhere. */
  IMPORT,
  /** Two contacts became one, and another opt-out of the same person holds. */
  MERGED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
