package dev.recado.domain.connection;

/** The part of a webhook address that tells whose event it is. Never printed. */
public record WebhookSecret(String value) {
  public WebhookSecret {
    if (value.length() < 16) {
      throw new IllegalArgumentException("a webhook secret has at least 16 characters");
    }
  }

  @Override
  public String toString() {
    return "[MASKED]";
  }
}
