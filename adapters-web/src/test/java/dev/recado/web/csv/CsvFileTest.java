package dev.recado.web.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.recado.application.tables.PeopleTable.Line;
import dev.recado.domain.refusal.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static CsvFile open(byte[] bytes) {
    return CsvFile.open(new ByteArrayInputStream(bytes), Optional.empty());
  }

  private static CsvFile open(String text) {
    return open(text.getBytes(UTF_8));
  }

  private static List<Line> all(CsvFile file) {
    List<Line> lines = new ArrayList<>();
    for (Optional<Line> line = file.next(); line.isPresent(); line = file.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static InvalidValue refusal(byte[] bytes) {
    return catchThrowableOfType(InvalidValue.class, () -> all(open(bytes)));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int at = 0; at < values.length; at++) {
      bytes[at] = (byte) values[at];
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void the_delimiter_is_found_in_the_first_line(String delimiter) {
    CsvFile file = open("\"no,me;\"|fone\nZé|11\n\n Ana |12".replace("|", delimiter));
    assertThat(file.layout().delimiter()).isEqualTo(delimiter.charAt(0));
    assertThat(file.layout().columns()).containsExactly("no,me;", "fone");
    assertThat(all(file))
        .containsExactly(new Line(2, List.of("Zé", "11")), new Line(4, List.of("Ana", "12")));
  }

  @Test
  void a_spreadsheet_may_say_the_delimiter() {
    CsvFile file = open("sep=;\r\nfone;a,b,c\r\n11;x\r\n");
    assertThat(file.layout().columns()).containsExactly("fone", "a,b,c");
    assertThat(all(file)).containsExactly(new Line(3, List.of("11", "x")));
  }

  @Test
  void a_single_column_needs_no_delimiter() {
    assertThat(all(open("fone\n11\n12")))
        .extracting(Line::cells)
        .containsExactly(List.of("11"), List.of("12"));
  }

  @Test
  void quoted_cells_hold_delimiters_quotes_and_line_ends() {
    CsvFile file = open("a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n");
    assertThat(all(file))
        .containsExactly(new Line(2, List.of("x, \"y\"\nz", "2")), new Line(4, List.of("3", "4")));
  }

  @Test
  void formulas_are_texts() {
    assertThat(all(open("fone,x\n+5511999990101,=cmd|' /C calc'!A0\n")))
        .containsExactly(new Line(2, List.of("+5511999990101", "=cmd|' /C calc'!A0")));
  }

  @Test
  void encodings_are_recognised() {
    String text = "nome;fone\nJoão Açaí €;11\n";
    byte[] bom = bytes(0xEF, 0xBB, 0xBF);
    String more = "nome;fone\n" + "x;1\n".repeat(5000) + "João Açaí €;11\n";
    for (byte[] file :
        List.of(
            text.getBytes(UTF_8),
            concat(bom, text.getBytes(UTF_8)),
            text.getBytes(WINDOWS),
            concat(bytes(0xFF, 0xFE), text.getBytes(UTF_16LE)),
            concat(bytes(0xFE, 0xFF), text.getBytes(UTF_16BE)),
            more.getBytes(UTF_8),
            more.getBytes(WINDOWS))) {
      CsvFile read = open(file);
      assertThat(read.layout().columns()).containsExactly("nome", "fone");
      assertThat(all(read).getLast().cells()).containsExactly("João Açaí €", "11");
    }
    assertThat(open(text.getBytes(UTF_8)).layout().encoding()).isEqualTo("UTF-8");
    CsvFile western = open(text.getBytes(WINDOWS));
    all(western);
    assertThat(western.layout().encoding()).isEqualTo("windows-1252");
  }

  @Test
  void a_character_may_lie_across_two_reads() {
    byte[] text = "fone;nome\n11;ação €\n".getBytes(UTF_8);
    for (int cut = 1; cut < text.length; cut++) {
      InputStream halves =
          new SequenceInputStream(
              new ByteArrayInputStream(text, 0, cut),
              new ByteArrayInputStream(text, cut, text.length - cut));
      assertThat(all(CsvFile.open(halves, Optional.empty())))
          .containsExactly(new Line(2, List.of("11", "ação €")));
    }
  }

  @Test
  void the_caller_may_name_the_encoding() {
    byte[] text = "fone;nome\n11;Ã©\n".getBytes(ISO_8859_1);
    CsvFile file = CsvFile.open(new ByteArrayInputStream(text), Optional.of("iso-8859-1"));
    assertThat(all(file)).containsExactly(new Line(2, List.of("11", "Ã©")));
    InvalidValue refusal =
        catchThrowableOfType(
            InvalidValue.class,
            () -> CsvFile.open(new ByteArrayInputStream(text), Optional.of("EBCDIC")));
    assertThat(refusal.code()).isEqualTo("unsupported_encoding");
  }

  @Test
  void bytes_that_do_not_fit_are_told_with_their_line() {
    byte[] good = "fone;nome\n11;ação\n12;x\n".getBytes(UTF_8);
    InvalidValue mixed = refusal(concat(good, "13;ação\n".getBytes(WINDOWS)));
    assertThat(mixed.code()).isEqualTo("undecodable_text");
    assertThat(mixed.detail()).startsWith("Line 4:").contains("UTF-8");
    InvalidValue cut = refusal(concat(good, bytes('1', '4', ';', 0xC3)));
    assertThat(cut.code()).isEqualTo("undecodable_text");
    InvalidValue undefined = refusal(concat("fone\n1\n".getBytes(UTF_8), bytes(0x81, '\n')));
    assertThat(undefined.code()).isEqualTo("undecodable_text");
  }

  @Test
  void lines_before_what_cannot_be_read_are_read() {
    byte[] good = "fone;nome\n11;ação\n12;x\n".getBytes(UTF_8);
    CsvFile file = open(concat(good, "13;ação\n".getBytes(WINDOWS)));
    assertThat(file.next()).isPresent();
    assertThat(file.next()).contains(new Line(3, List.of("12", "x")));
    assertThat(catchThrowableOfType(InvalidValue.class, file::next)).isNotNull();
  }

  @Test
  void what_is_no_text_is_refused() {
    assertThat(refusal("fone;nome\n11;x\n".getBytes(UTF_16LE)).code()).isEqualTo("not_csv");
    assertThat(refusal(bytes('P', 'K', 3, 4, 0, 0)).code()).isEqualTo("not_csv");
    assertThat(refusal(new byte[0]).code()).isEqualTo("empty_file");
    assertThat(refusal("\n\n".getBytes(UTF_8)).code()).isEqualTo("empty_file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\"x", "x,", "\"x\"\"", "é"})
  void a_line_of_100_megabytes_is_refused_after_a_few_kilobytes(String pattern) {
    Endless line = new Endless("fone\n5511999990101\n", pattern);
    CsvFile file = CsvFile.open(line, Optional.empty());
    assertThat(file.next()).isPresent();
    InvalidValue refusal = catchThrowableOfType(InvalidValue.class, file::next);
    assertThat(refusal.code()).isEqualTo("unreadable_line");
    assertThat(refusal.detail()).startsWith("Line 3:");
    assertThat(line.given()).isLessThan(1 << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11,\"x\"y\n", "11,\"x\n"})
  void quotes_that_do_not_match_are_told_with_their_line(String broken) {
    InvalidValue refusal = refusal(("fone,nome\n10,a\n" + broken).getBytes(UTF_8));
    assertThat(refusal.code()).isEqualTo("unreadable_line");
    assertThat(refusal.detail()).startsWith("Line 3:");
  }

  @Test
  void a_first_line_without_end_is_refused_too() {
    Endless line = new Endless("", "x;");
    InvalidValue refusal =
        catchThrowableOfType(InvalidValue.class, () -> CsvFile.open(line, Optional.empty()));
    assertThat(refusal.code()).isEqualTo("unreadable_line");
    assertThat(line.given()).isLessThan(1 << 20);
  }

  @Test
  void no_more_is_read_than_is_asked_for() {
    Endless lines = new Endless("fone;nome\n", "5511999990101;João\n");
    CsvFile file = CsvFile.open(lines, Optional.empty());
    for (int line = 2; line < 100_000; line++) {
      assertThat(file.next().orElseThrow().number()).isEqualTo(line);
      assertThat(lines.given()).isLessThan(20L * line + 200_000);
    }
  }

  /** A text that goes on as long as anybody reads, at most 100 MB. */
  private static final class Endless extends InputStream {
    private static final long LIMIT = 100_000_000;
    private final byte[] beginning;
    private final byte[] pattern;
    private long given;

    private Endless(String beginning, String pattern) {
      this.beginning = beginning.getBytes(UTF_8);
      this.pattern = pattern.getBytes(UTF_8);
    }

    private long given() {
      return given;
    }

    @Override
    public int read() {
      if (given >= LIMIT) {
        return -1;
      }
      long at = given++;
      return at < beginning.length
          ? beginning[(int) at]
          : pattern[(int) ((at - beginning.length) % pattern.length)] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      for (int at = 0; at < length; at++) {
        int next = read();
        if (next < 0) {
          return at == 0 ? -1 : at;
        }
        target[offset + at] = (byte) next;
      }
      return length;
    }
  }
}
