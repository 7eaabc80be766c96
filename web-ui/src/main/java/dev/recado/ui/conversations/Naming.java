package dev.recado.ui.conversations;

import dev.recado.application.inbox.ListedConversation;
import dev.recado.domain.contact.PhoneNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people and groups are called on the pages of the inbox. */
final class Naming {
  private static final Pattern BRAZILIAN = Pattern.compile("55(\\d\\d)(\\d{4,5})(\\d{4})");

  private Naming() {}

  /** The name, else the number, else the identifier. */
  static String title(ListedConversation listed) {
    return listed
        .name()
        .or(() -> listed.phone().map(Naming::phone))
        .or(() -> listed.conversation().group().map(Object::toString))
        .orElseGet(() -> listed.conversation().replyTo().toString());
  }

  /** As people write it: +55 11 98765-4321. */
  static String phone(PhoneNumber phone) {
    Matcher parts = BRAZILIAN.matcher(phone.digits());
    return parts.matches()
        ? "+55 %s %s-%s".formatted(parts.group(1), parts.group(2), parts.group(3))
        : "+" + phone.digits();
  }

  /** The first letter of a name; of a number none. */
  static String initial(String title) {
    int first = title.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(Character.toUpperCase(first)) : "#";
  }
}
