package dev.recado.domain.message;

import java.util.Optional;

/** What brought the customer to write. */
public sealed interface Referral {
  /**
   * An advertisement that opens a chat.
   *
   * @param sourceId the id of the advertisement
   * @param app where it was shown, such as {@code facebook}
   * @param clickId the click, for whoever reports conversions
   */
  record Ad(
      Optional<String> sourceId,
      Optional<String> sourceUrl,
      Optional<String> title,
      Optional<String> body,
      Optional<String> app,
      Optional<String> clickId)
      implements Referral {}

  /** An article of a catalogue. */
  record Product(Optional<String> productId, Optional<String> title, Optional<String> url)
      implements Referral {}
}
