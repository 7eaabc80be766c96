package dev.recado.system;

import dev.recado.application.access.port.Passwords;
import dev.recado.domain.member.Password;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/** Hashes passwords by PBKDF2 with HMAC-SHA512 of the Java platform; no container is needed. */
public final class Pbkdf2Passwords implements Passwords {
  /** What OWASP's password storage cheat sheet advises for this algorithm. */
  public static final int ITERATIONS = 210_000;

  private static final int SALT = 16;

  private final SecureRandom random = new SecureRandom();
  private final int iterations;
  private final Pbkdf2Hash decoy;

  public Pbkdf2Passwords() {
    this(ITERATIONS);
  }

  /**
   * @param iterations work per hash for new hashes; existing ones carry their own number
   */
  public Pbkdf2Passwords(int iterations) {
    this.iterations = iterations;
    this.decoy = new Pbkdf2Hash(iterations, randomBytes(SALT), randomBytes(Pbkdf2Hash.LENGTH));
  }

  @Override
  public String hash(Password password) {
    return Pbkdf2Hash.of(password.value(), iterations, randomBytes(SALT)).encoded();
  }

  @Override
  public boolean matches(String password, Optional<String> hash) {
    Pbkdf2Hash expected = hash.map(Pbkdf2Hash::parse).orElse(decoy);
    Pbkdf2Hash actual = Pbkdf2Hash.of(password, expected.iterations(), expected.salt());
    boolean equal = MessageDigest.isEqual(expected.key(), actual.key());
    return equal && hash.isPresent();
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
