package dev.recado.web.csv;

/** Cells of tables we write, for spreadsheets that take some texts for programs. */
final class CellText {
  private CellText() {}

  /** The text; behind an apostrophe where a spreadsheet would calculate it. */
  static String inert(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
