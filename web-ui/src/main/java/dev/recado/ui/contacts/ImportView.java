package dev.recado.ui.contacts;

import dev.recado.application.contacts.ContactLine;
import dev.recado.application.contacts.ImportReport;
import dev.recado.application.contacts.PreviewImport.Preview;
import dev.recado.application.tables.LineProblem;
import dev.recado.domain.contact.Tag;
import dev.recado.ui.text.Phones;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which a table is taken in: what is in it, or what came of it. */
public record ImportView(@Nullable Table table, @Nullable Taken taken) {
  static final ImportView BLANK = new ImportView(null, null);

  /** A cell that cannot be used as it is. */
  public record Problem(long line, String column, String kind) {
    static Problem from(LineProblem problem) {
      return new Problem(problem.line(), problem.column(), problem.kind().label());
    }
  }

  /**
   * How the beginning of a table is understood.
   *
   * @param phoneColumn null when nobody can tell
   */
  public record Table(
      List<String> columns,
      @Nullable String phoneColumn,
      @Nullable String nameColumn,
      List<Line> lines,
      List<Problem> problems) {
    static Table from(Preview preview) {
      List<String> columns = preview.mapping().columns();
      return new Table(
          columns,
          preview.mapping().phone().map(columns::get).orElse(null),
          preview.mapping().name().map(columns::get).orElse(null),
          preview.read().stream().map(Line::from).toList(),
          preview.read().stream()
              .flatMap(line -> line.problems().stream())
              .map(Problem::from)
              .toList());
    }
  }

  /** A person. */
  public record Line(
      long number,
      @Nullable String phone,
      String typed,
      String name,
      List<String> tags,
      Map<String, String> fields) {
    static Line from(ContactLine line) {
      return new Line(
          line.read().number(),
          line.read().phone().map(Phones::write).orElse(null),
          line.read().typed(),
          line.read().name().orElse(""),
          line.tags().stream().map(Tag::value).toList(),
          line.fields());
    }
  }

  /** What came of a table. */
  public record Taken(int lines, int added, int updated, int invalid, List<Problem> problems) {
    static Taken from(ImportReport report) {
      return new Taken(
          report.lines(),
          report.added(),
          report.updated(),
          report.invalid(),
          report.problems().stream().map(Problem::from).toList());
    }
  }
}
