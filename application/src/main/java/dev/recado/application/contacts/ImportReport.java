package dev.recado.application.contacts;

import dev.recado.application.tables.LineProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a table of contacts.
 *
 * @param lines that hold a person; the names of the columns and empty lines do not count
 * @param added who are new to the address book
 * @param updated lines of somebody whom the address book had, be it by an earlier line
 * @param invalid lines without a possible phone; nothing is kept of them
 * @param problems the first 100
 */
public record ImportReport(
    int lines, int added, int updated, int invalid, List<LineProblem> problems) {
  private static final int MOST_PROBLEMS = 100;
  static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0, List.of());

  ImportReport and(ImportReport more) {
    List<LineProblem> all = new ArrayList<>(problems);
    more.problems.stream().limit(Math.max(0, MOST_PROBLEMS - all.size())).forEach(all::add);
    return new ImportReport(
        lines + more.lines,
        added + more.added,
        updated + more.updated,
        invalid + more.invalid,
        all);
  }
}
