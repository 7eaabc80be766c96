package dev.recado.application.tables;

import dev.recado.application.tables.PeopleTable.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a table into pieces that fit into memory and into a transaction. */
public final class LineBatches {
  private static final int MOST_LINES = 1000;
  private static final int MOST_CHARACTERS = 1 << 20;

  private final PeopleTable file;
  private final LineReader reader;

  public LineBatches(PeopleTable file, LineReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** The next lines; none at the end. */
  public List<ReadLine> next() {
    List<ReadLine> batch = new ArrayList<>();
    int characters = 0;
    while (batch.size() < MOST_LINES && characters < MOST_CHARACTERS) {
      Optional<Line> next = file.next();
      if (next.isEmpty()) {
        return batch;
      }
      if (!next.get().cells().stream().allMatch(String::isEmpty)) {
        batch.add(reader.read(next.get()));
        characters += next.get().cells().stream().mapToInt(String::length).sum();
      }
    }
    return batch;
  }
}
