package dev.recado.application.contacts.port;

import dev.recado.domain.contact.PhoneNumber;

/** Reads phone numbers as people type them. */
public interface PhoneNumbers {
  /**
   * @param typed with or without country code, with any punctuation; a number without country code
   *     is taken as Brazilian
   * @throws dev.recado.domain.refusal.InvalidValue when no such number can exist
   */
  PhoneNumber parse(String typed);
}
