package dev.recado.domain.media;

import dev.recado.domain.message.MessageType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what WhatsApp is to show a file that is sent; the names are part of the API. */
public enum MediaKind {
  IMAGE(MessageType.IMAGE),
  VIDEO(MessageType.VIDEO),
  AUDIO(MessageType.AUDIO),
  /** A recording with a waveform, as if it had been spoken into the phone. */
  VOICE_NOTE(MessageType.AUDIO),
  DOCUMENT(MessageType.DOCUMENT),
  STICKER(MessageType.STICKER);

  private final MessageType messageType;

  MediaKind(MessageType messageType) {
    this.messageType = messageType;
  }

  public MessageType messageType() {
    return messageType;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MediaKind> named(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  /** What a message of that type was sent as; empty for one that carries no file. */
  public static Optional<MediaKind> of(MessageType type, boolean voiceNote) {
    return voiceNote && type == MessageType.AUDIO
        ? Optional.of(VOICE_NOTE)
        : Arrays.stream(values()).filter(kind -> kind.messageType == type).findFirst();
  }

  /** As what content of a type is sent when nobody says. */
  public static MediaKind usual(String type) {
    return switch (MediaFamily.of(type)) {
      case PICTURE -> IMAGE;
      case FILM -> VIDEO;
      case SOUND -> AUDIO;
      case OTHER, ACTIVE, UNKNOWN -> DOCUMENT;
    };
  }
}
