package dev.recado.ui.contacts;

import dev.recado.application.contacts.ContactCard;
import dev.recado.application.contacts.port.ContactTags.Usage;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Tag;
import dev.recado.web.json.PageView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address book.
 *
 * @param q what was searched for
 * @param tag of which only these are shown; empty for all
 * @param next where the next page begins; null at the end
 */
public record ContactsView(
    List<Row> rows, String q, String tag, List<String> tags, @Nullable String next) {
  /** One of them. */
  public record Row(
      String id, String name, String phone, List<String> tags, boolean optedOut, Instant since) {
    static Row from(ContactCard card) {
      Contact contact = card.contact();
      return new Row(
          contact.id().toString(),
          Person.name(contact),
          Person.phone(contact),
          card.tags().stream().map(Tag::value).toList(),
          card.optedOut(),
          contact.createdAt());
    }
  }

  static ContactsView from(PageView<Row> rows, String q, String tag, List<Usage> tags) {
    return new ContactsView(
        rows.items(),
        q,
        tag,
        tags.stream().map(usage -> usage.tag().value()).toList(),
        rows.next());
  }
}
