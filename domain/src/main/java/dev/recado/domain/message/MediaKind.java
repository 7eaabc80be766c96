package dev.recado.domain.message;

/** The kinds of content that come with a file. */
public enum MediaKind {
  IMAGE(MessageType.IMAGE),
  VIDEO(MessageType.VIDEO),
  AUDIO(MessageType.AUDIO),
  DOCUMENT(MessageType.DOCUMENT),
  STICKER(MessageType.STICKER);

  private final MessageType type;

  MediaKind(MessageType type) {
    this.type = type;
  }

  public MessageType type() {
    return type;
  }
}
