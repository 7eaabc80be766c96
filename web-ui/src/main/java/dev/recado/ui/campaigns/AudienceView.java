package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.PreviewAudience.Preview;
import dev.recado.application.campaigns.UploadReport;
import dev.recado.application.tables.LineProblem;
import dev.recado.application.tables.ReadLine;
import dev.recado.ui.text.Phones;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The step of the audience.
 *
 * @param listed how many are in by name or table
 * @param fixed whether nobody can join any more
 * @param uploaded what came of the table that was just taken in
 */
public record AudienceView(
    StepView step,
    List<TagChoice> tags,
    int listed,
    boolean fixed,
    @Nullable Table preview,
    @Nullable Taken uploaded) {
  public record TagChoice(String tag, int contacts, boolean chosen) {}

  /** A line that cannot be used as it is. */
  public record Problem(long line, String column, String kind) {
    static Problem from(LineProblem problem) {
      return new Problem(problem.line(), problem.column(), problem.kind().label());
    }
  }

  /** How the beginning of a table is understood. */
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
          preview.lines().stream()
              .map(line -> Line.from(line.number(), line.cells(), preview))
              .toList(),
          preview.read().stream()
              .flatMap(line -> line.problems().stream())
              .map(Problem::from)
              .toList());
    }
  }

  /**
   * A line.
   *
   * @param phone as it would be written to; null when nobody can have it
   */
  public record Line(long number, List<String> cells, @Nullable String phone) {
    static Line from(long number, List<String> cells, Preview preview) {
      Optional<ReadLine> read =
          preview.read().stream().filter(line -> line.number() == number).findFirst();
      String phone = read.flatMap(ReadLine::phone).map(Phones::write).orElse(null);
      return new Line(number, cells, phone);
    }
  }

  /** What came of a table. */
  public record Taken(int lines, int added, int duplicates, int invalid, List<Problem> problems) {
    static Taken from(UploadReport report) {
      return new Taken(
          report.lines(),
          report.added(),
          report.duplicates(),
          report.invalid(),
          report.problems().stream().map(Problem::from).toList());
    }
  }
}
