package dev.recado.domain.message;

/** The id WhatsApp gave a message; unique per connection and direction, not beyond. */
public record ProviderMessageId(String value) {
  public ProviderMessageId {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("a provider message id has 1 to 200 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
