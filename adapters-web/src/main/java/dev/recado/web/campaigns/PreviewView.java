package dev.recado.web.campaigns;

import dev.recado.application.campaigns.PreviewAudience.Preview;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.PeopleTable.Line;
import dev.recado.application.tables.ReadLine;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.web.csv.ProblemView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the beginning of a table is understood. */
public record PreviewView(
    String encoding,
    String delimiter,
    List<String> columns,
    @Nullable String phoneColumn,
    @Nullable String nameColumn,
    List<String> variables,
    List<LineView> lines,
    List<ProblemView> problems) {
  /**
   * A line.
   *
   * @param phone as it would be written to; null when nobody can have it
   */
  public record LineView(long line, List<String> cells, @Nullable String phone) {}

  static PreviewView from(Preview preview) {
    ColumnMapping mapping = preview.mapping();
    Map<Long, ReadLine> read =
        preview.read().stream().collect(Collectors.toMap(ReadLine::number, Function.identity()));
    return new PreviewView(
        preview.layout().encoding(),
        String.valueOf(preview.layout().delimiter()),
        mapping.columns(),
        column(mapping, mapping.phone()),
        column(mapping, mapping.name()),
        mapping.variables(),
        preview.lines().stream()
            .map(line -> line(line, Optional.ofNullable(read.get(line.number()))))
            .toList(),
        preview.read().stream()
            .flatMap(line -> line.problems().stream())
            .map(ProblemView::from)
            .toList());
  }

  private static @Nullable String column(ColumnMapping mapping, Optional<Integer> place) {
    return place.map(at -> mapping.columns().get(at)).orElse(null);
  }

  private static LineView line(Line line, Optional<ReadLine> read) {
    String phone = read.flatMap(ReadLine::phone).map(PhoneNumber::digits).orElse(null);
    return new LineView(line.number(), line.cells(), phone);
  }
}
