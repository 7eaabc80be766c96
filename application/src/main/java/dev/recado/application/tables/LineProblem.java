package dev.recado.application.tables;

import java.util.Locale;

/**
 * What is wrong with one line of a table.
 *
 * @param line in the file, the first is 1
 * @param column its name; empty for a cell beyond the last column
 */
public record LineProblem(long line, String column, Kind kind) {
  /** The names are part of the API. */
  public enum Kind {
    NO_PHONE("The cell is empty; the line is skipped."),
    INVALID_PHONE("No such phone number can exist; the line is skipped."),
    ROUNDED_PHONE(
        "The spreadsheet rounded the number (such as 5.51E+12); the line is skipped. Format the"
            + " column as text and save again."),
    EXTRA_CELLS("There are more cells than columns; those beyond the last are left out."),
    INVALID_TAG("A tag has 1 to 50 characters on one line; this one is left out."),
    INVALID_FIELD(
        "A field has a name of 1 to 50 characters, a value of at most 500, and a contact at most 50"
            + " of them; this one is left out.");

    private final String detail;

    Kind(String detail) {
      this.detail = detail;
    }

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String detail() {
      return detail;
    }
  }
}
