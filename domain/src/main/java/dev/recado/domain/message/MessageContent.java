package dev.recado.domain.message;

import java.util.Map;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param text the words: the text itself, a caption, a title; empty where there are none
 * @param details what else the type carries, such as {@code fileName} or {@code latitude}
 */
public record MessageContent(MessageType type, Optional<String> text, Map<String, String> details) {
  /** The detail that names the file of a message, as {@code GET /media/{id}} knows it. */
  public static final String MEDIA = "mediaId";

  public static MessageContent text(String text) {
    return new MessageContent(MessageType.TEXT, Optional.of(text), Map.of());
  }

  /** One line for lists: the words, or the type in brackets. */
  public String preview() {
    return text.map(MessageText::preview).orElse("[" + type.label() + "]");
  }
}
