package dev.recado.application.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of people, read line by line and once. Whoever reads on meets what is wrong with the file
 * as a whole as an {@link dev.recado.domain.refusal.InvalidValue}.
 */
public interface PeopleTable {
  /**
   * How the file is written, as far as its beginning tells.
   *
   * @param encoding such as {@code UTF-8}
   * @param delimiter between two cells
   * @param columns the cells of the first line, trimmed
   */
  record Layout(String encoding, char delimiter, List<String> columns) {}

  /**
   * One person.
   *
   * @param number of the line in the file, the first is 1
   */
  record Line(long number, List<String> cells) {}

  Layout layout();

  /** The next line that is not empty; empty at the end. */
  Optional<Line> next();

  /** The next lines, at most so many. */
  default List<Line> beginning(int most) {
    List<Line> lines = new ArrayList<>();
    while (lines.size() < most) {
      Optional<Line> next = next();
      if (next.isEmpty()) {
        return lines;
      }
      lines.add(next.get());
    }
    return lines;
  }
}
