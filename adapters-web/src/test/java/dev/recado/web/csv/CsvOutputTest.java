package dev.recado.web.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.tables.PeopleTable.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutputTest {
  private static byte[] written(List<String> row) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CsvOutput.write(output, List.of("a", "b"), writer -> writer.accept(row));
    return output.toByteArray();
  }

  @Test
  void a_table_begins_with_the_mark_that_spreadsheets_look_for() throws IOException {
    assertThat(new String(written(List.of("ação", "x, \"y\"\nz")), UTF_8))
        .isEqualTo("\uFEFFa,b\r\nação,\"x, \"\"y\"\"\nz\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+5511999990101", "-1", "@x", "=cmd|' /C calc'!A0"})
  void what_a_spreadsheet_would_calculate_stands_behind_an_apostrophe(String cell)
      throws IOException {
    assertThat(new String(written(List.of(cell, "a=b")), UTF_8))
        .contains("'" + cell)
        .contains(",a=b")
        .doesNotContain("'a=b");
  }

  @Test
  void a_tab_or_line_end_hides_no_formula() {
    for (String cell : List.of("\t=1", "\r=1", "\n=1")) {
      assertThat(CellText.inert(cell)).startsWith("'");
    }
  }

  @Test
  void what_is_written_can_be_read() throws IOException {
    CsvFile file =
        CsvFile.open(new ByteArrayInputStream(written(List.of("ação", "x;y"))), Optional.empty());
    assertThat(file.layout().columns()).containsExactly("a", "b");
    assertThat(file.next()).contains(new Line(2, List.of("ação", "x;y")));
  }
}
