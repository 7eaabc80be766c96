package dev.recado.application.access;

import dev.recado.domain.refusal.Unauthenticated;

/** Unknown e-mail or wrong password; the answer and the work done are the same for both. */
public final class InvalidCredentials extends Unauthenticated {
  public InvalidCredentials() {
    super("invalid_credentials", "Invalid credentials", "Check the e-mail and the password.");
  }
}
