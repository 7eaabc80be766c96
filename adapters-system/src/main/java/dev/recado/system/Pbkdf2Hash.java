package dev.recado.system;

import java.security.spec.InvalidKeySpecException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.PBEKeySpec;

/** One stored password hash, written {@code pbkdf2-sha512$iterations$salt$hash} in base64url. */
record Pbkdf2Hash(int iterations, byte[] salt, byte[] key) {
  static final int LENGTH = 64;

  private static final Pattern FORM =
      Pattern.compile("pbkdf2-sha512\\$([1-9]\\d{0,7})\\$([\\w-]{11,})\\$([\\w-]{86})");

  static Pbkdf2Hash of(String password, int iterations, byte[] salt) {
    // Keyboards differ in whether an accented letter is one character or two.
    String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
    PBEKeySpec work = new PBEKeySpec(composed.toCharArray(), salt, iterations, LENGTH * 8);
    try {
      byte[] key = Algorithms.pbkdf2().generateSecret(work).getEncoded();
      return new Pbkdf2Hash(iterations, salt, key);
    } catch (InvalidKeySpecException impossible) {
      throw new IllegalStateException("PBKDF2 takes every password", impossible);
    } finally {
      work.clearPassword();
    }
  }

  static Pbkdf2Hash parse(String encoded) {
    Matcher parts = FORM.matcher(encoded);
    if (!parts.matches()) {
      throw new IllegalStateException("a stored password hash has an unknown form");
    }
    Base64.Decoder base64 = Base64.getUrlDecoder();
    return new Pbkdf2Hash(
        Integer.parseInt(parts.group(1)),
        base64.decode(parts.group(2)),
        base64.decode(parts.group(3)));
  }

  String encoded() {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return "pbkdf2-sha512$%d$%s$%s"
        .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(key));
  }
}
