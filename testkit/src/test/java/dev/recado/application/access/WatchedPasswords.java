package dev.recado.application.access;

import dev.recado.application.access.port.Passwords;
import dev.recado.domain.member.Password;
import java.util.Optional;

/** Counts how often a password was compared. */
final class WatchedPasswords implements Passwords {
  private final Passwords passwords;
  private int comparisons;

  WatchedPasswords(Passwords passwords) {
    this.passwords = passwords;
  }

  int comparisons() {
    return comparisons;
  }

  @Override
  public String hash(Password password) {
    return passwords.hash(password);
  }

  @Override
  public boolean matches(String password, Optional<String> hash) {
    comparisons++;
    return passwords.matches(password, hash);
  }
}
