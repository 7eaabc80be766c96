package dev.recado.domain.message;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the sender's device says about a file; none of it is to be trusted before the file was
 * looked at.
 *
 * @param size in bytes
 * @param seconds how long it plays
 * @param voiceNote whether it was recorded in the chat, unlike an audio file that was attached
 */
public record MediaFacts(
    Optional<String> mimeType,
    OptionalLong size,
    OptionalInt seconds,
    Optional<String> fileName,
    OptionalInt pages,
    boolean voiceNote) {
  public static final MediaFacts UNKNOWN =
      new MediaFacts(
          Optional.empty(),
          OptionalLong.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          false);
}
