package dev.recado.system;

import dev.recado.application.operations.port.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Tokens in base32 from the system's random source; digests are SHA-256 and fingerprints
 * HMAC-SHA256, in base64url.
 */
public final class RandomSecrets implements Secrets {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 52;

  private final SecureRandom random = new SecureRandom();
  private final byte[] fingerprints;

  /**
   * @param keys of this installation
   */
  public RandomSecrets(KeyDerivation keys) {
    fingerprints = keys.bytes(KeyDerivation.FINGERPRINTS, 32);
  }

  @Override
  public String token() {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    StringBuilder token = new StringBuilder(LENGTH);
    for (byte each : bytes) {
      token.append(BASE32.charAt(each & 31));
    }
    return token.toString();
  }

  /** A plain hash is enough for what holds 256 random bits; it must never be used on passwords. */
  @Override
  public String digest(String token) {
    return text(Algorithms.sha256().digest(token.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String fingerprint(String text) {
    return text(KeyDerivation.keyed(fingerprints).doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
