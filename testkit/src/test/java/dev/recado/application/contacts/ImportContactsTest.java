package dev.recado.application.contacts;

import static dev.recado.application.tables.ColumnMapping.Choice.GUESS;
import static dev.recado.application.tables.LinesTable.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.Stage;
import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.contacts.port.ContactSearch.Filter;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.tables.LineProblem;
import dev.recado.application.tables.LineProblem.Kind;
import dev.recado.application.tables.LinesTable;
import dev.recado.application.tables.PeopleTable;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.contacts.PlainPhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportContactsTest {
  private static final Tag VIP = new Tag("VIP");
  private final Stage stage = new Stage();
  private final InMemoryBackend backend = stage.backend;
  private final Home home = stage.given.home();
  private final TenantScope admin = TestScopes.of(stage.given.member(home));
  private final ImportContacts importContacts =
      new ImportContacts(
          stage.essentials, backend.phoneBook(), backend.contactDetails(), new PlainPhoneNumbers());
  private final ListContacts listContacts =
      new ListContacts(
          stage.transactions,
          backend.contactSearch(),
          new ContactCards(backend.contactTags(), backend.optOuts()));
  private final PreviewImport previewImport = new PreviewImport(new PlainPhoneNumbers());
  private final ExportContacts exportContacts =
      new ExportContacts(stage.essentials, listContacts, backend.contactDetails());

  private ImportReport take(PeopleTable table, Tag... everybody) {
    return importContacts.take(admin, table, GUESS, Set.of(everybody));
  }

  private ContactCard only(String search) {
    Filter wish = new Filter(SearchWords.of(search), Optional.empty());
    List<ContactCard> found = listContacts.list(admin, wish, Page.Request.first(9)).items();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void a_table_becomes_contacts_with_names_tags_and_fields() {
    ImportReport report =
        take(
            table(
                "telefone,nome,etiquetas,cidade",
                "5511987654321,Ana,VIP; Cliente antigo,Recife",
                "5511987654322,Bia,,"),
            new Tag("feira"));
    assertThat(report).isEqualTo(new ImportReport(2, 2, 0, 0, List.of()));
    ContactCard ana = only("ana");
    assertThat(ana.tags()).containsExactly(new Tag("Cliente antigo"), VIP, new Tag("feira"));
    assertThat(ana.contact().fields().values()).isEqualTo(Map.of("cidade", "Recife"));
    assertThat(only("bia").tags()).containsExactly(new Tag("feira"));
    assertThat(stage.counters.of(Counted.CONTACTS_IMPORTED)).isEqualTo(1);
  }

  @Test
  void numbers_that_are_known_are_updated_and_not_doubled() {
    take(table("phone,name,cidade", "5511987654321,Ana,Recife"));
    ImportReport report =
        take(
            table(
                "phone,name,cidade,plano",
                "551187654321,Ana Lima,Olinda,ouro",
                "5511987654321,,,prata"));
    assertThat(report).isEqualTo(new ImportReport(2, 0, 2, 0, List.of()));
    ContactCard ana = only("ana lima");
    assertThat(ana.contact().fields().values())
        .isEqualTo(Map.of("cidade", "Olinda", "plano", "prata"));
    assertThat(listContacts.list(admin, Filter.ALL, Page.Request.first(9)).items()).hasSize(1);
  }

  @Test
  void what_is_wrong_with_a_line_is_told_and_the_others_are_taken() {
    ImportReport report =
        take(
            table(
                "phone,tags,nota",
                "nobody,,",
                "5511987654321," + "x".repeat(51) + ",ok",
                "5511987654322,VIP," + "y".repeat(501)));
    assertThat(report)
        .isEqualTo(
            new ImportReport(
                3,
                2,
                0,
                1,
                List.of(
                    new LineProblem(2, "phone", Kind.INVALID_PHONE),
                    new LineProblem(3, "tags", Kind.INVALID_TAG),
                    new LineProblem(4, "nota", Kind.INVALID_FIELD))));
  }

  @Test
  void what_came_before_an_unreadable_line_stays_and_taking_it_in_again_doubles_nobody() {
    List<List<String>> lines = new ArrayList<>(List.of(List.of("phone", "name")));
    for (int each = 0; each < 1500; each++) {
      lines.add(List.of("55119" + (60_000_000 + each), "Ana " + each));
    }
    PeopleTable whole = new LinesTable(lines);
    PeopleTable broken = new BrokenAfter(new LinesTable(lines), 1200);
    assertThatThrownBy(() -> take(broken)).isInstanceOf(InvalidValue.class);
    assertThat(take(whole)).isEqualTo(new ImportReport(1500, 500, 1000, 0, List.of()));
  }

  /** A table whose later lines cannot be read. */
  private static final class BrokenAfter implements PeopleTable {
    private final PeopleTable table;
    private int left;

    private BrokenAfter(PeopleTable table, int left) {
      this.table = table;
      this.left = left;
    }

    @Override
    public Layout layout() {
      return table.layout();
    }

    @Override
    public Optional<Line> next() {
      if (left-- == 0) {
        throw new InvalidValue("/lines/1202", "unreadable_line", "Line 1202.");
      }
      return table.next();
    }
  }

  @Test
  void a_preview_shows_the_first_lines_and_keeps_nothing() {
    PreviewImport.Preview preview =
        previewImport.preview(
            admin, table("fone,nome,tags,cidade", "5511987654321,Ana,VIP,Recife", "x,,,"), GUESS);
    assertThat(preview.read()).hasSize(2);
    assertThat(preview.read().getFirst().tags()).containsExactly(VIP);
    assertThat(preview.read().getFirst().fields()).isEqualTo(Map.of("cidade", "Recife"));
    assertThat(preview.read().getLast().problems()).hasSize(1);
    assertThat(listContacts.list(admin, Filter.ALL, Page.Request.first(9)).items()).isEmpty();
  }

  @Test
  void a_preview_without_a_phone_column_still_shows_the_lines() {
    PreviewImport.Preview preview = previewImport.preview(admin, table("a,b", "1,2"), GUESS);
    assertThat(preview.lines()).hasSize(1);
    assertThat(preview.read()).isEmpty();
  }

  @Test
  void what_is_exported_is_everybody_who_is_searched_for_with_all_fields_in_use() {
    take(table("phone,name,tags,cidade", "5511987654321,Ana,VIP,Recife", "5511987654322,Bia,,"));
    ExportContacts.Export export = exportContacts.export(admin, Filter.tagged(VIP));
    List<ContactCard> cards = new ArrayList<>();
    export.forEach(cards::add);
    assertThat(export.fields()).containsExactly("cidade");
    assertThat(cards).extracting(card -> card.contact().name()).containsExactly(Optional.of("Ana"));
  }

  @Test
  void an_export_reads_on_over_many_pages() {
    List<List<String>> lines = new ArrayList<>(List.of(List.of("phone")));
    for (int each = 0; each < 450; each++) {
      lines.add(List.of("55119" + (60_000_000 + each)));
    }
    take(new LinesTable(lines));
    List<ContactCard> cards = new ArrayList<>();
    exportContacts.export(admin, Filter.ALL).forEach(cards::add);
    assertThat(cards).extracting(card -> card.contact().id()).doesNotHaveDuplicates().hasSize(450);
  }

  @Test
  void an_agent_neither_takes_in_nor_carries_away_the_address_book() {
    TenantScope agent = TestScopes.of(stage.given.agent(home));
    assertThatThrownBy(
            () -> importContacts.take(agent, table("phone", "5511987654321"), GUESS, Set.of()))
        .isInstanceOf(InsufficientPermissions.class);
    assertThatThrownBy(() -> exportContacts.export(agent, Filter.ALL))
        .isInstanceOf(InsufficientPermissions.class);
  }
}
