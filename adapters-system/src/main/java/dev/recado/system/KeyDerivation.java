package dev.recado.system;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives every other secret from the one master secret {@code JWT_ACCESS_SECRET} by HKDF with
 * HMAC-SHA256 (RFC 5869). Who knows a derived secret learns nothing of the master or its siblings.
 */
public final class KeyDerivation {
  /** Purpose: the password of the lesser database role. */
  public static final String DATABASE_ROLE = "database-role";

  /** Purpose: fingerprints of requests. */
  public static final String FINGERPRINTS = "fingerprints";

  private static final int BLOCK = 32;

  private final byte[] pseudorandomKey;

  public KeyDerivation(String master) {
    this(master.getBytes(StandardCharsets.UTF_8), new byte[BLOCK]);
  }

  KeyDerivation(byte[] master, byte[] salt) {
    this.pseudorandomKey = keyed(salt.length == 0 ? new byte[BLOCK] : salt).doFinal(master);
  }

  /** 256 bits for that purpose as 43 letters, digits, {@code -} and {@code _}. */
  public String text(String purpose) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(purpose, BLOCK));
  }

  /** As many bytes for that purpose, at most 8160. */
  public byte[] bytes(String purpose, int length) {
    return expand(purpose.getBytes(StandardCharsets.UTF_8), length);
  }

  byte[] expand(byte[] info, int length) {
    Mac mac = keyed(pseudorandomKey);
    byte[] output = new byte[length];
    byte[] block = new byte[0];
    for (int done = 0, count = 1; done < length; done += block.length, count++) {
      mac.update(block);
      mac.update(info);
      block = mac.doFinal(new byte[] {counter(count)});
      System.arraycopy(block, 0, output, done, Math.min(block.length, length - done));
    }
    return output;
  }

  private static byte counter(int count) {
    if (count > 255) {
      throw new IllegalArgumentException("HKDF yields at most 8160 bytes");
    }
    return (byte) count;
  }

  static Mac keyed(byte[] key) {
    try {
      Mac mac = Algorithms.hmacSha256();
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      return mac;
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("HMAC takes every key", impossible);
    }
  }
}
