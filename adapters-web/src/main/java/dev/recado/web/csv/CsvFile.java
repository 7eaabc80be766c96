package dev.recado.web.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.recado.application.tables.PeopleTable;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.LimitedBody;
import dev.recado.web.problem.PayloadTooLarge;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: by comma, semicolon or tab, in UTF-8 or what else spreadsheets write. Holds one
 * line at a time, and none that is longer than a line may be.
 */
public final class CsvFile implements PeopleTable {
  private static final int PARSER_BUFFER = 65_536;

  private final DecodedText text;
  private final char delimiter;
  private final LineHandler handler = new LineHandler();
  private final Iterator<Line> lines;
  private final List<String> columns;

  private CsvFile(DecodedText text, BufferedReader reader, FirstLine first) {
    this.text = text;
    this.delimiter = first.delimiter();
    this.lines = parser().build(handler, reader).iterator();
    if (first.instruction()) {
      next();
    }
    this.columns = next().map(Line::cells).orElseThrow(CsvFile::empty);
  }

  /**
   * Opens a file and reads its first line.
   *
   * @param charset as the caller named it
   * @throws InvalidValue when the file is empty, or no text
   */
  public static CsvFile open(InputStream body, Optional<String> charset) {
    try {
      DecodedText text = new DecodedText(body, charset.map(Encoding::named));
      BufferedReader reader = new BufferedReader(text, 2 * LineHandler.LONGEST);
      return new CsvFile(text, reader, FirstLine.of(reader));
    } catch (UnreadableFile unreadable) {
      throw unreadable.refusal();
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  /** The table that is the body of a request, of at most {@link Bodies#TABLE} bytes. */
  public static CsvFile uploaded(@Nullable String type, InputStream body) {
    return open(new LimitedBody(body, Bodies.TABLE), charset(type));
  }

  /** The encoding that a Content-Type names, if it does. */
  private static Optional<String> charset(@Nullable String type) {
    return Optional.ofNullable(type)
        .map(MediaType::valueOf)
        .map(media -> media.getParameters().get(MediaType.CHARSET_PARAMETER));
  }

  private CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(PARSER_BUFFER);
  }

  @Override
  public Layout layout() {
    return new Layout(text.encoding(), delimiter, columns);
  }

  @Override
  public Optional<Line> next() {
    try {
      return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    } catch (LineHandler.TooLong | CsvParseException broken) {
      throw broken.getCause() instanceof PayloadTooLarge tooLarge
          ? tooLarge
          : unreadable(handler.line());
    } catch (UncheckedIOException failure) {
      throw failure.getCause() instanceof UnreadableFile file ? file.refusal() : failure;
    }
  }

  private static InvalidValue unreadable(long line) {
    return new UnreadableFile(
            line,
            "unreadable_line",
            "it is longer than "
                + LineHandler.LONGEST
                + " characters or has more than "
                + LineHandler.MOST_CELLS
                + " cells, or a quote is opened and not closed, or text stands behind a closing"
                + " one.")
        .refusal();
  }

  private static InvalidValue empty() {
    return new InvalidValue(
        "/lines/1",
        "empty_file",
        "Give a line with the names of the columns, then one per person.");
  }
}
