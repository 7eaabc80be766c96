package dev.recado.ui.conversations;

import dev.recado.application.inbox.ListedConversation;
import dev.recado.ui.text.Phones;

/** How people and groups are called on the pages of the inbox. */
final class Naming {
  private Naming() {}

  /** The name, else the number, else the identifier. */
  static String title(ListedConversation listed) {
    return listed
        .name()
        .or(() -> listed.phone().map(Phones::write))
        .or(() -> listed.conversation().group().map(Object::toString))
        .orElseGet(() -> listed.conversation().replyTo().toString());
  }

  /** The first letter of a name; of a number none. */
  static String initial(String title) {
    int first = title.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(Character.toUpperCase(first)) : "#";
  }
}
