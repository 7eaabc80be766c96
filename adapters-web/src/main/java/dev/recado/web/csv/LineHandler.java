package dev.recado.web.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.recado.application.tables.PeopleTable.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a line, as long as it is of a bearable size. */
final class LineHandler extends AbstractBaseCsvCallbackHandler<Line> {
  /** Characters of a line, and so of a cell. */
  static final int LONGEST = 16_384;

  static final int MOST_CELLS = 200;

  private List<String> cells = new ArrayList<>();
  private long line = 1;
  private int length;

  /** The line that is being read. */
  long line() {
    return line;
  }

  /** Thrown out of the parser, which knows no better way to stop. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super(null, null, false, false);
    }
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    cells = new ArrayList<>();
    length = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
    length += size;
    if (index >= MOST_CELLS || length > LONGEST) {
      throw new TooLong();
    }
    cells.add(new String(buffer, offset, size).strip());
  }

  /** Null for an empty line, which is skipped. */
  @Override
  protected @Nullable Line buildRecord() {
    return cells.isEmpty() ? null : new Line(line, cells);
  }
}
