package dev.recado.application.access.port;

import dev.recado.domain.member.Password;
import java.util.Optional;

/** Hashes passwords slowly and compares them in constant time. */
public interface Passwords {
  String hash(Password password);

  /**
   * Whether the password is the one behind the hash. Does the same work when there is no hash, so
   * that nobody learns from the time which e-mails exist.
   */
  boolean matches(String password, Optional<String> hash);
}
