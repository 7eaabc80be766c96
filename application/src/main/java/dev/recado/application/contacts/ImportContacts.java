package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactDetails;
import dev.recado.application.contacts.port.ContactDetails.News;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.contacts.port.PhoneBook.Listed;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.LineBatches;
import dev.recado.application.tables.LineReader;
import dev.recado.application.tables.PeopleTable;
import dev.recado.application.tables.ReadLine;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.member.Permission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a table into the address book. Each thousand lines is a transaction of its own; when a
 * later line cannot be read, what came before it stays, and taking the corrected table in again
 * doubles nobody.
 */
public final class ImportContacts {
  private final Essentials essentials;
  private final PhoneBook phoneBook;
  private final ContactDetails details;
  private final PhoneNumbers phoneNumbers;

  public ImportContacts(
      Essentials essentials,
      PhoneBook phoneBook,
      ContactDetails details,
      PhoneNumbers phoneNumbers) {
    this.essentials = essentials;
    this.phoneBook = phoneBook;
    this.details = details;
    this.phoneNumbers = phoneNumbers;
  }

  /**
   * @param tags that everybody in the table gets
   * @throws dev.recado.domain.refusal.InvalidValue when the table cannot be read, or it is not
   *     known which column holds the phone
   */
  public ImportReport take(
      TenantScope scope, PeopleTable table, ColumnMapping.Choice choice, Set<Tag> tags) {
    scope.require(Permission.IMPORT_CONTACTS);
    ColumnMapping mapping = ColumnMapping.of(table.layout().columns(), choice);
    LineBatches batches = new LineBatches(table, new LineReader(mapping, phoneNumbers));
    ContactLines lines = new ContactLines(mapping, tags);
    ImportReport report = ImportReport.NOTHING;
    for (List<ReadLine> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
      List<ContactLine> understood = batch.stream().map(lines::of).toList();
      report = report.and(essentials.transactions().within(scope, () -> takeIn(scope, understood)));
    }
    essentials.counters().add(Counted.CONTACTS_IMPORTED);
    return report;
  }

  private ImportReport takeIn(TenantScope scope, List<ContactLine> lines) {
    Set<ContactId> fresh = new HashSet<>();
    List<Listed> people =
        lines.stream()
            .flatMap(line -> line.read().phone().stream())
            .map(p -> listed(p, fresh))
            .toList();
    Map<String, ContactId> contacts = phoneBook.resolve(scope, people, essentials.now());
    List<News> news = new ArrayList<>();
    for (ContactLine line : lines) {
      line.read()
          .phone()
          .map(PhoneNumber::canonical)
          .map(contacts::get)
          .ifPresent(contact -> news.add(news(contact, line)));
    }
    details.note(scope, news, essentials.now());
    fresh.retainAll(contacts.values());
    ImportReport report = report(lines, fresh.size(), news.size());
    essentials.record(scope, deed(scope, report));
    return report;
  }

  /** Told for each batch, for what came before a line that cannot be read stays. */
  private static Deed deed(TenantScope scope, ImportReport batch) {
    return Deed.of(Act.CONTACTS_IMPORTED, Subject.of(scope.tenant()))
        .with("lines", batch.lines())
        .with("added", batch.added())
        .with("updated", batch.updated());
  }

  private Listed listed(PhoneNumber phone, Set<ContactId> fresh) {
    ContactId id = new ContactId(essentials.ids().next());
    fresh.add(id);
    return new Listed(phone, Optional.empty(), id);
  }

  private static News news(ContactId contact, ContactLine line) {
    return new News(contact, line.read().name(), line.fields(), line.tags());
  }

  private static ImportReport report(List<ContactLine> lines, int added, int known) {
    return new ImportReport(
        lines.size(),
        added,
        known - added,
        lines.size() - known,
        lines.stream().flatMap(line -> line.problems().stream()).toList());
  }
}
