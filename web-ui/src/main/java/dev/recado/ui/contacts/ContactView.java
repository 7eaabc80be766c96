package dev.recado.ui.contacts;

import dev.recado.application.campaigns.port.CampaignFigures.Part;
import dev.recado.application.contacts.ContactCard;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactNames;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person.
 *
 * @param fields as a form has them: a line {@code name=value} each
 * @param candidates who could be the same person, while somebody looks for them
 */
public record ContactView(
    String id,
    String name,
    @Nullable String savedName,
    @Nullable String businessName,
    @Nullable String pushName,
    String phone,
    @Nullable String lid,
    @Nullable Instant absentUntil,
    Instant since,
    boolean optedOut,
    List<String> tags,
    Map<String, String> fields,
    List<Left> optOuts,
    List<Joined> merges,
    List<Sent> campaigns,
    Candidates candidates) {
  /** That he asked not to be written to. */
  public record Left(
      boolean holds,
      String source,
      @Nullable String keyword,
      @Nullable String words,
      @Nullable String note,
      Instant at,
      @Nullable Instant undoneAt,
      @Nullable String undoneSource) {
    static Left from(OptOut optOut) {
      return new Left(
          optOut.active(),
          optOut.source().label(),
          optOut.evidence().map(OptOut.Evidence::keyword).orElse(null),
          optOut.evidence().map(OptOut.Evidence::text).orElse(null),
          optOut.note().orElse(null),
          optOut.at(),
          optOut.undone().map(OptOut.Undone::at).orElse(null),
          optOut.undone().map(OptOut.Undone::source).map(ConsentSource::label).orElse(null));
    }
  }

  /** Another contact that became part of this one, or this of another. */
  public record Joined(
      String id,
      String name,
      String phone,
      String reason,
      Instant at,
      @Nullable Instant undoneAt,
      boolean stayed) {
    static Joined from(Merge merge, String contact) {
      return new Joined(
          merge.id().toString(),
          Person.name(merge.gone()),
          Person.phone(merge.gone()),
          merge.reason().label(),
          merge.at(),
          merge.undone().map(Merge.Undone::at).orElse(null),
          merge.kept().toString().equals(contact));
    }
  }

  /** A campaign and what became of him there. */
  public record Sent(String campaign, String name, String status, @Nullable Instant at) {
    static Sent from(Part part) {
      return new Sent(
          part.recipient().campaign().toString(),
          part.campaign(),
          part.recipient().status().label(),
          part.recipient().marks().sentAt().orElse(null));
    }
  }

  /**
   * Who could be the same person.
   *
   * @param q what was searched for; empty while nobody looks
   */
  public record Candidates(String q, List<ContactsView.Row> rows) {
    static final Candidates NONE = new Candidates("", List.of());
  }

  /** What hangs on a contact. */
  record History(List<OptOut> optOuts, List<Merge> merges, List<Part> campaigns) {}

  static ContactView from(ContactCard card, History history, Candidates candidates) {
    Contact contact = card.contact();
    String id = contact.id().toString();
    ContactNames names = contact.names();
    return new ContactView(
        id,
        Person.name(contact),
        names.saved().orElse(null),
        names.business().orElse(null),
        names.profile().map(ContactNames.Profile::name).orElse(null),
        Person.phone(contact),
        contact.lid().map(Object::toString).orElse(null),
        contact.notOnWhatsAppUntil().orElse(null),
        contact.createdAt(),
        card.optedOut(),
        card.tags().stream().map(Tag::value).toList(),
        contact.fields().values(),
        history.optOuts().stream().map(Left::from).toList(),
        history.merges().stream().map(merge -> Joined.from(merge, id)).toList(),
        history.campaigns().stream().map(Sent::from).toList(),
        candidates);
  }

  public String fieldLines() {
    List<String> lines = new ArrayList<>();
    fields.forEach((name, value) -> lines.add(name + " = " + value));
    return String.join("\n", lines);
  }
}
