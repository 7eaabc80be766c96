package dev.recado.domain.media;

import java.util.Locale;

/** Why a file is not kept. */
public enum MediaRefusal {
  EMPTY,
  TOO_LARGE,
  TYPE_NOT_ALLOWED,
  /** A picture that is a page of HTML, a recording that is a program. */
  NOT_WHAT_IT_CLAIMS;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
