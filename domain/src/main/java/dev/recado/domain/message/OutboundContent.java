package dev.recado.domain.message;

import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
      case File file -> new MessageContent(file.kind().messageType(), words(), details(file));
    };
  }

  private static Map<String, String> details(File file) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put(MessageContent.MEDIA, file.media().toString());
    details.put("mimetype", file.type());
    details.put("fileName", file.name().value());
    if (file.kind() == MediaKind.VOICE_NOTE) {
      details.put("voiceNote", "true");
    }
    return details;
  }

  /** The reverse of {@link #asRead}. */
  static OutboundContent of(MessageContent content) {
    Map<String, String> details = content.details();
    String media = details.get(MessageContent.MEDIA);
    Optional<MessageText> words = content.text().map(MessageText::new);
    return media == null
        ? new Text(words.orElseThrow())
        : new File(
            new MediaId(UUID.fromString(media)),
            MediaKind.of(content.type(), "true".equals(details.get("voiceNote"))).orElseThrow(),
            new FileName(details.getOrDefault("fileName", "file")),
            details.getOrDefault("mimetype", "application/octet-stream"),
            words);
  }
}
