package dev.recado.ui.contacts;

import dev.recado.domain.contact.Contact;

/** How a person is written. */
final class Person {
  private Person() {}

  /** Empty for somebody without any. */
  static String name(Contact contact) {
    return contact.name().orElse("");
  }

  /** Such as +5511987654321; empty while only the LID is known. */
  static String phone(Contact contact) {
    return contact.phone().map(phone -> "+" + phone.digits()).orElse("");
  }
}
