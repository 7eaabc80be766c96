package dev.recado.application.contacts;

import dev.recado.domain.refusal.Unknown;

/** No contact of that id lies within reach. */
public final class UnknownContact extends Unknown {
  public UnknownContact() {
    super("contact_not_found", "Contact not found", "Check the id of the contact.");
  }
}
