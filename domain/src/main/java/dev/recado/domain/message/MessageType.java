package dev.recado.domain.message;

import java.util.Locale;

/** What a message carries; the names are part of the API. */
public enum MessageType {
  TEXT,
  IMAGE,
  VIDEO,
  AUDIO,
  DOCUMENT,
  STICKER,
  LOCATION,
  CONTACT,
  POLL,
  LIST_REPLY,
  BUTTON_REPLY,
  BUTTONS,
  /** Something WhatsApp can say and Recado cannot show yet; the raw event is kept. */
  UNSUPPORTED;

  /** Whether a file belongs to it. */
  public boolean carriesFile() {
    return switch (this) {
      case IMAGE, VIDEO, AUDIO, DOCUMENT, STICKER -> true;
      case TEXT, LOCATION, CONTACT, POLL, LIST_REPLY, BUTTON_REPLY, BUTTONS, UNSUPPORTED -> false;
    };
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
