package dev.recado.testkit.access;

import dev.recado.application.access.port.Passwords;
import dev.recado.domain.member.Password;
import dev.recado.testkit.Some;
import dev.recado.testkit.operations.DigestSecrets;
import java.util.Optional;

/** Hashes passwords quickly, by one salted SHA-256: for tests, where slowness protects nobody. */
public final class DigestPasswords implements Passwords {
  @Override
  public String hash(Password password) {
    return hash(Some.word(), password.value());
  }

  @Override
  public boolean matches(String password, Optional<String> hash) {
    return hash.filter(known -> known.equals(hash(salt(known), password))).isPresent();
  }

  private static String salt(String hash) {
    return hash.substring(0, hash.indexOf(':'));
  }

  private static String hash(String salt, String password) {
    return salt + ":" + DigestSecrets.sha256(salt + password);
  }
}
