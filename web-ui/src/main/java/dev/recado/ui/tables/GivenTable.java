package dev.recado.ui.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.PeopleTable;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.csv.CsvFile;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.LimitedBody;
import jakarta.ws.rs.core.EntityPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a form with a table: {@code file}, or {@code pasted} text; {@code phoneColumn},
 * {@code nameColumn} and whatever else the form asks.
 */
public record GivenTable(List<EntityPart> parts) {
  /** A line of pasted text is a person: without a line of names, the first column is the phone. */
  private static final String NAMES = "telefone;nome\n";

  private static final int LONGEST_TEXT = 1 << 20;

  /** What the form says there; blank when it says nothing. */
  public String text(String name) {
    return part(name)
        .map(part -> new String(Bodies.bytes(part.getContent(), LONGEST_TEXT), UTF_8))
        .orElse("");
  }

  private Optional<EntityPart> part(String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
  }

  public ColumnMapping.Choice choice() {
    return ColumnMapping.Choice.of(text("phoneColumn"), text("nameColumn"));
  }

  /**
   * @throws InvalidValue when there is neither a file nor text, or it cannot be read
   */
  public PeopleTable table() {
    return file()
        .<PeopleTable>map(body -> CsvFile.open(body, Optional.empty()))
        .orElseGet(this::pasted);
  }

  /** A file field that was left empty comes as a part without a byte. */
  private Optional<InputStream> file() {
    return part("file")
        .flatMap(
            part -> {
              try {
                PushbackInputStream body =
                    new PushbackInputStream(new LimitedBody(part.getContent(), Bodies.TABLE));
                int first = body.read();
                if (first < 0) {
                  return Optional.empty();
                }
                body.unread(first);
                return Optional.of(body);
              } catch (IOException cut) {
                throw new UncheckedIOException(cut);
              }
            });
  }

  private PeopleTable pasted() {
    String pasted = text("pasted").strip();
    if (pasted.isEmpty()) {
      throw new InvalidValue(
          "/file", "no_table", "Choose a CSV file, or paste one person per line.");
    }
    String first = pasted.lines().findFirst().orElse("");
    boolean names = first.chars().noneMatch(Character::isDigit);
    String delimited = names ? pasted : NAMES + pasted.replace(',', ';').replace('\t', ';');
    return CsvFile.open(new ByteArrayInputStream(delimited.getBytes(UTF_8)), Optional.of("UTF-8"));
  }
}
