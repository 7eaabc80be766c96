package dev.recado.domain.message;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of content that come with a file. */
public enum FileKind {
  IMAGE(MessageType.IMAGE),
  VIDEO(MessageType.VIDEO),
  AUDIO(MessageType.AUDIO),
  DOCUMENT(MessageType.DOCUMENT),
  STICKER(MessageType.STICKER);

  private final MessageType type;

  FileKind(MessageType type) {
    this.type = type;
  }

  /** Empty for a type that comes without a file. */
  public static Optional<FileKind> of(MessageType type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
  }

  public MessageType type() {
    return type;
  }
}
