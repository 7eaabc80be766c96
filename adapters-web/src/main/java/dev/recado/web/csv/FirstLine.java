package dev.recado.web.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What the first line of a table tells.
 *
 * @param instruction whether it holds no names but {@code sep=;}, by which spreadsheets tell each
 *     other the delimiter
 */
record FirstLine(char delimiter, boolean instruction) {
  /** Looks at the first line and leaves it to be read. */
  static FirstLine of(BufferedReader reader) throws IOException {
    reader.mark(LineHandler.LONGEST);
    String line = line(reader);
    reader.reset();
    return line.matches("(?i)sep=[,;\t]")
        ? new FirstLine(line.charAt(4), true)
        : new FirstLine(mostFrequent(line), false);
  }

  /** What stands between the names of columns; a comma where there is only one column. */
  private static char mostFrequent(String line) {
    String unquoted = line.replaceAll("\"[^\"]*+\"", "");
    return Stream.of(',', ';', '\t')
        .max(
            Comparator.comparingLong(
                candidate -> unquoted.chars().filter(c -> c == candidate).count()))
        .orElseThrow();
  }

  private static String line(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < LineHandler.LONGEST - 1) {
      int next = reader.read();
      if (next < 0 || next == '\r' || next == '\n') {
        break;
      }
      line.append((char) next);
    }
    return line.toString();
  }
}
