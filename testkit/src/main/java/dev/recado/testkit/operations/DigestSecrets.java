package dev.recado.testkit.operations;

import dev.recado.application.operations.port.Secrets;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random tokens and their SHA-256 digests; fingerprints with a key of their own. */
public final class DigestSecrets implements Secrets {
  private static final int BITS = 256;
  private static final int LENGTH = 52;
  private final SecureRandom random = new SecureRandom();
  private final String key = token();

  @Override
  public String token() {
    String digits = new BigInteger(BITS, random).toString(32);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }

  @Override
  public String digest(String token) {
    return sha256(token);
  }

  @Override
  public String fingerprint(String text) {
    return sha256(key + text);
  }

  /** The SHA-256 of a text, in hexadecimal digits. */
  public static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
