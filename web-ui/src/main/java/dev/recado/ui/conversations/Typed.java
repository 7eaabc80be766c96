package dev.recado.ui.conversations;

import dev.recado.domain.message.MessageText;

/** What somebody typed into a form: browsers end its lines as no phone does. */
final class Typed {
  private Typed() {}

  static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  static MessageText message(String text) {
    return new MessageText(lines(text).strip());
  }
}
