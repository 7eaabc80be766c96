package dev.recado.application.campaigns;

import dev.recado.domain.contact.ContactId;
import dev.recado.domain.refusal.Breach;
import java.util.List;
import java.util.stream.Collectors;

/** Some of the named contacts are not in the address book, whether anybody else has them or not. */
public final class UnknownContacts extends Breach {
  private static final int NAMED = 5;

  UnknownContacts(List<ContactId> unknown) {
    super(
        "unknown_contacts",
        "Unknown contacts",
        unknown.size()
            + " of the contactIds are in no address book of yours, such as "
            + unknown.stream()
                .limit(NAMED)
                .map(ContactId::toString)
                .collect(Collectors.joining(", "))
            + ". Nothing was created.");
  }
}
