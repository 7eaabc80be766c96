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

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
