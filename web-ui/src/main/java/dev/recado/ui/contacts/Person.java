package dev.recado.ui.contacts;

import dev.recado.domain.contact.Contact;
import dev.recado.ui.text.Phones;

/** How a person is written. */
final class Person {
  private Person() {}

  /** Empty for somebody without any. */
  static String name(Contact contact) {
    return contact.name().orElse("");
  }

  /** Such as +55 11 98765-4321; empty while only the LID is known. */
  static String phone(Contact contact) {
    return contact.phone().map(Phones::write).orElse("");
  }
}
