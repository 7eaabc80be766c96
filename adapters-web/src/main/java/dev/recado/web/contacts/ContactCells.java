package dev.recado.web.contacts;

import dev.recado.application.contacts.ContactCard;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.contact.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contact as cells of a table.
 *
 * @param fields the names of the columns behind those that every contact has
 */
record ContactCells(List<String> fields) {
  private static final List<String> FIRST =
      List.of("phone", "name", "tags", "optedOut", "createdAt");

  /** The names of all columns. */
  List<String> header() {
    return Stream.concat(FIRST.stream(), fields.stream()).toList();
  }

  List<String> of(ContactCard card) {
    Contact contact = card.contact();
    Stream<String> first =
        Stream.of(
            contact.phone().map(PhoneNumber::digits).orElse(""),
            contact.name().orElse(""),
            card.tags().stream().map(Tag::value).collect(Collectors.joining(", ")),
            card.optedOut() ? "yes" : "",
            contact.createdAt().toString());
    Stream<String> more =
        fields.stream().map(field -> contact.fields().values().getOrDefault(field, ""));
    return Stream.concat(first, more).toList();
  }
}
