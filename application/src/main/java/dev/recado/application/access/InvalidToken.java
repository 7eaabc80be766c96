package dev.recado.application.access;

import dev.recado.domain.refusal.Unauthenticated;

/** The token is absent, forged, expired or revoked; which of them is nobody's business. */
public final class InvalidToken extends Unauthenticated {
  public InvalidToken() {
    super("invalid_token", "Invalid or expired token", "Sign in again, or refresh the token.");
  }
}
