package dev.recado.application.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table in memory. */
public final class LinesTable implements PeopleTable {
  private final List<List<String>> lines;
  private int read = 1;

  public LinesTable(List<List<String>> lines) {
    this.lines = lines;
  }

  /** Lines, cells parted by commas. */
  public static LinesTable table(String... lines) {
    return new LinesTable(Stream.of(lines).map(line -> List.of(line.split(",", -1))).toList());
  }

  @Override
  public Layout layout() {
    return new Layout("UTF-8", ',', lines.getFirst());
  }

  @Override
  public Optional<Line> next() {
    if (read == lines.size()) {
      return Optional.empty();
    }
    List<String> cells = lines.get(read++);
    return Optional.of(new Line(read, cells));
  }

  /** How many lines were read. */
  public int read() {
    return read - 1;
  }
}
