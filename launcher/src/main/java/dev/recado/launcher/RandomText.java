package dev.recado.launcher;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts nobody guesses. */
public final class RandomText {
  private static final int BYTES = 32;

  private RandomText() {}

  /** 256 random bits as 43 letters, digits, {@code -} and {@code _}. */
  public static String letters() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
