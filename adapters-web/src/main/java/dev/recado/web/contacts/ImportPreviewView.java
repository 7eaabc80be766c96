package dev.recado.web.contacts;

import dev.recado.application.contacts.ContactLine;
import dev.recado.application.contacts.PreviewImport.Preview;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.ReadLine;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.contact.Tag;
import dev.recado.web.csv.ProblemView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the beginning of a table of contacts is understood.
 *
 * @param people empty as long as nobody knows which column holds the phone
 */
public record ImportPreviewView(
    String encoding,
    String delimiter,
    List<String> columns,
    @Nullable String phoneColumn,
    @Nullable String nameColumn,
    List<PersonView> people,
    List<ProblemView> problems) {
  /**
   * A line.
   *
   * @param phone as it would be written to; null when nobody can have it
   */
  public record PersonView(
      long line,
      @Nullable String phone,
      @Nullable String name,
      List<String> tags,
      Map<String, String> fields) {
    static PersonView from(ContactLine line) {
      ReadLine read = line.read();
      return new PersonView(
          read.number(),
          read.phone().map(PhoneNumber::digits).orElse(null),
          read.name().orElse(null),
          line.tags().stream().map(Tag::value).toList(),
          line.fields());
    }
  }

  static ImportPreviewView from(Preview preview) {
    ColumnMapping mapping = preview.mapping();
    return new ImportPreviewView(
        preview.layout().encoding(),
        String.valueOf(preview.layout().delimiter()),
        mapping.columns(),
        column(mapping, mapping.phone()),
        column(mapping, mapping.name()),
        preview.read().stream().map(PersonView::from).toList(),
        preview.read().stream()
            .flatMap(line -> line.problems().stream())
            .map(ProblemView::from)
            .toList());
  }

  private static @Nullable String column(ColumnMapping mapping, Optional<Integer> place) {
    return place.map(at -> mapping.columns().get(at)).orElse(null);
  }
}
