package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.LineReader;
import dev.recado.application.tables.PeopleTable;
import dev.recado.domain.member.Permission;
import java.util.List;
import java.util.Set;

/** Shows how the beginning of a table of contacts would be understood; nothing is kept. */
public final class PreviewImport {
  private static final int LINES = 20;
  private final PhoneNumbers phoneNumbers;

  public PreviewImport(PhoneNumbers phoneNumbers) {
    this.phoneNumbers = phoneNumbers;
  }

  /**
   * The beginning of a table.
   *
   * @param lines as they stand there
   * @param read what is understood of each; empty as long as nobody knows the phone's column
   */
  public record Preview(
      PeopleTable.Layout layout,
      ColumnMapping mapping,
      List<PeopleTable.Line> lines,
      List<ContactLine> read) {}

  /**
   * @throws dev.recado.domain.refusal.InvalidValue when the table cannot be read so far
   */
  public Preview preview(TenantScope scope, PeopleTable table, ColumnMapping.Choice choice) {
    scope.require(Permission.IMPORT_CONTACTS);
    ColumnMapping mapping = ColumnMapping.of(table.layout().columns(), choice);
    List<PeopleTable.Line> lines = table.beginning(LINES);
    return new Preview(table.layout(), mapping, lines, read(mapping, lines));
  }

  private List<ContactLine> read(ColumnMapping mapping, List<PeopleTable.Line> lines) {
    if (mapping.phone().isEmpty()) {
      return List.of();
    }
    LineReader reader = new LineReader(mapping, phoneNumbers);
    ContactLines contacts = new ContactLines(mapping, Set.of());
    return lines.stream().map(reader::read).map(contacts::of).toList();
  }
}
