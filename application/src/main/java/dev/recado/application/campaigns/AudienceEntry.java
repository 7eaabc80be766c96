package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Recipients.Added;
import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.contacts.port.PhoneBook.Listed;
import dev.recado.application.operations.Essentials;
import dev.recado.application.tables.ReadLine;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.pacing.RefusalReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes recipients of lines, within a transaction of whoever calls. */
public final class AudienceEntry {
  private final Essentials essentials;
  private final PhoneBook phoneBook;
  private final Recipients recipients;

  public AudienceEntry(Essentials essentials, PhoneBook phoneBook, Recipients recipients) {
    this.essentials = essentials;
    this.phoneBook = phoneBook;
    this.recipients = recipients;
  }

  /** Lines, and the contacts behind their phones by canonical number. */
  record Resolved(List<ReadLine> lines, Map<String, ContactId> contacts) {}

  Resolved resolve(TenantScope scope, List<ReadLine> lines) {
    List<Listed> people =
        lines.stream()
            .flatMap(line -> line.phone().map(phone -> listed(phone, line.name())).stream())
            .toList();
    return new Resolved(lines, phoneBook.resolve(scope, people, essentials.now()));
  }

  private Listed listed(PhoneNumber phone, Optional<String> name) {
    return new Listed(phone, name, new ContactId(essentials.ids().next()));
  }

  UploadReport add(TenantScope scope, CampaignId campaign, Resolved people) {
    List<Entry> entries = people.lines().stream().map(line -> entry(line, people)).toList();
    Added added = recipients.add(scope, campaign, entries, essentials.now());
    int invalid = (int) entries.stream().filter(entry -> entry.skipped().isPresent()).count();
    return new UploadReport(
        entries.size(),
        added.added() - invalid,
        added.duplicates(),
        invalid,
        people.lines().stream().flatMap(line -> line.problems().stream()).toList());
  }

  private Entry entry(ReadLine line, Resolved people) {
    Optional<ContactId> contact =
        line.phone().map(phone -> people.contacts().get(phone.canonical()));
    Optional<RefusalReason> skipped =
        contact.isPresent() ? Optional.empty() : Optional.of(RefusalReason.INVALID_PHONE);
    return new Entry(
        new RecipientId(essentials.ids().next()),
        contact,
        Optional.of(line.typed()),
        line.name(),
        line.variables(),
        skipped,
        skipped.map(reason -> note(line)));
  }

  private static String note(ReadLine line) {
    return "Line " + line.number() + " of the file: " + line.problems().getFirst().kind().detail();
  }
}
