package dev.recado.web.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

/** Writes tables that spreadsheets open as they are, and calculate nothing of. */
public final class CsvOutput {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvOutput() {}

  /** The rows of a table, one after the other. */
  public interface Rows {
    void forEach(Consumer<List<String>> writer);
  }

  /** Writes a line with the names of the columns, then the rows; leaves the output open. */
  public static void write(OutputStream output, List<String> header, Rows rows) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
    text.write(BYTE_ORDER_MARK);
    CsvWriter table = CsvWriter.builder().build(text);
    table.writeRecord(header);
    rows.forEach(row -> table.writeRecord(row.stream().map(CellText::inert).toList()));
    table.flush();
    text.flush();
  }
}
