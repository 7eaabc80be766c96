package dev.recado.domain.health;

import java.util.stream.Collectors;

/** The schema that this release was built for. */
public record ExpectedSchema(SchemaVersion version, SchemaDescription description) {
  private static final String VERSION = "version ";

  /**
   * Reads a file whose first line that is no comment says {@code version yyyymmddHHMMSS} and whose
   * others describe the schema.
   *
   * @throws IllegalArgumentException when it says no version
   */
  public static ExpectedSchema parse(String text) {
    String version =
        text.lines()
            .filter(line -> line.startsWith(VERSION))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no version"));
    String rest =
        text.lines().filter(line -> !line.startsWith(VERSION)).collect(Collectors.joining("\n"));
    return new ExpectedSchema(
        new SchemaVersion(version.substring(VERSION.length()).strip()),
        SchemaDescription.parse(rest));
  }

  /** What {@link #parse} reads. */
  public String text() {
    return VERSION + version.value() + "\n" + description.text();
  }
}
