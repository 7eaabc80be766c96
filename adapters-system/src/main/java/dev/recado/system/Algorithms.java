package dev.recado.system;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;

/** The algorithms every Java platform has to have, so that their absence is a defect. */
final class Algorithms {
  private Algorithms() {}

  private interface Look<T> {
    T up() throws GeneralSecurityException;
  }

  static MessageDigest sha256() {
    return required(() -> MessageDigest.getInstance("SHA-256"));
  }

  static Mac hmacSha256() {
    return required(() -> Mac.getInstance("HmacSHA256"));
  }

  static SecretKeyFactory pbkdf2() {
    return required(() -> SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512"));
  }

  private static <T> T required(Look<T> look) {
    try {
      return look.up();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java platform lacks an algorithm", missing);
    }
  }
}
