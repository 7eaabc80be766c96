package dev.recado.persistence.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.contacts.ImportContacts;
import dev.recado.application.contacts.ImportReport;
import dev.recado.application.contacts.port.ContactSearch.Filter;
import dev.recado.application.operations.Books;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Page;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.PeopleTable;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.database.TestTenant;
import dev.recado.testkit.contacts.PlainPhoneNumbers;
import dev.recado.testkit.operations.CountedRequests;
import dev.recado.testkit.operations.ManualChanges;
import dev.recado.testkit.operations.RecordingCounters;
import dev.recado.testkit.operations.RecordingJournal;
import dev.recado.testkit.operations.SequentialIds;
import dev.recado.testkit.operations.SettableClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An address book of many thousands, taken in and searched. */
class LargeAddressBookTest {
  private static final int LINES = 20_000;
  private static final int BATCH = 1000;

  private final PostgresBackend backend = PostgresBackend.shared();
  private final TestTenant tenant = TestTenant.fresh();
  private final TenantScope scope = TestScopes.of(new TenantId(tenant.id()));
  private final SettableClock clock = new SettableClock();
  private final ImportContacts importContacts =
      new ImportContacts(
          new Essentials(
              backend.transactions(),
              clock,
              new SequentialIds(clock),
              new Books(new RecordingJournal(), backend.auditLog(), new CountedRequests()),
              new ManualChanges(),
              new RecordingCounters()),
          backend.phoneBook(),
          backend.contactDetails(),
          new PlainPhoneNumbers());

  private ImportReport take(String city) {
    return importContacts.take(
        scope, new Generated(city), ColumnMapping.Choice.GUESS, Set.of(new Tag("feira")));
  }

  @Test
  void many_thousand_lines_are_taken_in_a_thousand_at_a_time_and_only_once() {
    assertThat(take("Recife")).isEqualTo(new ImportReport(LINES, LINES, 0, 0, List.of()));
    assertThat(take("Olinda")).isEqualTo(new ImportReport(LINES, 0, LINES, 0, List.of()));
    assertThat(tenant.count("contacts")).isEqualTo(LINES);
    assertThat(tenant.count("contact_tags")).isEqualTo(LINES);
    assertThat(found("pessoa 17777")).isEqualTo(1);
    assertThat(found("nobody at all")).isZero();
  }

  private int found(String typed) {
    Filter filter = new Filter(SearchWords.of(typed), Optional.empty());
    return backend
        .transactions()
        .within(scope, () -> backend.contactSearch().find(scope, filter, Page.Request.first(50)))
        .items()
        .size();
  }

  private final class Generated implements PeopleTable {
    private final String city;
    private int given;

    private Generated(String city) {
      this.city = city;
    }

    @Override
    public Layout layout() {
      return new Layout("UTF-8", ',', List.of("telefone", "nome", "cidade"));
    }

    @Override
    public Optional<Line> next() {
      if (given == LINES) {
        return Optional.empty();
      }
      if (city.equals("Recife") && given % (10 * BATCH) == 0) {
        assertThat(tenant.count("contacts")).as("what was given before is stored").isEqualTo(given);
      }
      given++;
      String phone = "55119" + (60_000_000 + given);
      return Optional.of(new Line(given + 1L, List.of(phone, "Pessoa " + given, city)));
    }
  }
}
