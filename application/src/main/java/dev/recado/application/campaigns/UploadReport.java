package dev.recado.application.campaigns;

import dev.recado.application.tables.LineProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a table.
 *
 * @param lines that hold a person; the names of the columns and empty lines do not count
 * @param added who will be written to unless something else stands against it
 * @param duplicates lines of somebody whom the campaign had already, from this table or before
 * @param invalid lines without a possible phone, kept as skipped
 * @param problems the first 100
 */
public record UploadReport(
    int lines, int added, int duplicates, int invalid, List<LineProblem> problems) {
  private static final int MOST_PROBLEMS = 100;
  static final UploadReport NOTHING = new UploadReport(0, 0, 0, 0, List.of());

  UploadReport and(UploadReport more) {
    List<LineProblem> all = new ArrayList<>(problems);
    more.problems.stream().limit(Math.max(0, MOST_PROBLEMS - all.size())).forEach(all::add);
    return new UploadReport(
        lines + more.lines,
        added + more.added,
        duplicates + more.duplicates,
        invalid + more.invalid,
        all);
  }
}
