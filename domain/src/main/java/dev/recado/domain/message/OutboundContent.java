package dev.recado.domain.message;

import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKind;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What Recado sends. */
public sealed interface OutboundContent {
  record Text(MessageText text) implements OutboundContent {}

  /**
   * A file that is stored.
   *
   * @param type as it was found in the file
   */
  record File(
      MediaId media, MediaKind kind, FileName name, String type, Optional<MessageText> caption)
      implements OutboundContent {}

  /** The words it carries: the text itself, or a caption. */
  default Optional<String> words() {
    return switch (this) {
      case Text(MessageText text) -> Optional.of(text.value());
      case File file -> file.caption().map(MessageText::value);
    };
  }

  /** As it is read in its conversation. */
  default MessageContent asRead() {
    return switch (this) {
      case Text(MessageText text) -> MessageContent.text(text.value());
      case File file ->
          new MessageContent.Media(
              FileKind.of(file.kind().messageType()).orElseThrow(),
              words(),
              facts(file),
              Optional.of(file.media()));
    };
  }

  private static MediaFacts facts(File file) {
    return new MediaFacts(
        Optional.of(file.type()),
        OptionalLong.empty(),
        OptionalInt.empty(),
        Optional.of(file.name().value()),
        OptionalInt.empty(),
        file.kind() == MediaKind.VOICE_NOTE);
  }

  /** The reverse of {@link #asRead}. */
  static OutboundContent of(MessageContent content) {
    Optional<MessageText> words = content.text().map(MessageText::new);
    return content instanceof MessageContent.Media media && media.file().isPresent()
        ? file(media, media.file().get(), words)
        : new Text(words.orElseThrow());
  }

  private static File file(MessageContent.Media media, MediaId file, Optional<MessageText> words) {
    MediaFacts facts = media.facts();
    return new File(
        file,
        MediaKind.of(media.type(), facts.voiceNote()).orElseThrow(),
        new FileName(facts.fileName().orElse("file")),
        facts.mimeType().orElse("application/octet-stream"),
        words);
  }
}
