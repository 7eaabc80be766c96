package dev.recado.evolution.simulator.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces of markup; every text from outside is escaped here. */
final class Html {
  private Html() {}

  static String escape(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
  }

  /** A table with a heading per column; cells are escaped. */
  static String table(List<String> headings, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "<p class=\"empty\">Nothing yet / Nada ainda</p>\n";
    }
    StringBuilder table = new StringBuilder("<table>\n<tr>");
    headings.forEach(heading -> table.append("<th>").append(escape(heading)).append("</th>"));
    table.append("</tr>\n");
    for (List<String> row : rows) {
      table.append("<tr>");
      row.forEach(cell -> table.append("<td>").append(escape(cell)).append("</td>"));
      table.append("</tr>\n");
    }
    return table.append("</table>\n").toString();
  }

  /** A form that posts to the page's own actions. */
  static String form(String action, String title, String button, String... fields) {
    return """
    <form method="post" action="/simulator/forms/%s">
    <h3>%s</h3>
    %s
    <button type="submit">%s</button>
    </form>
    """
        .formatted(action, escape(title), String.join("\n", fields), escape(button));
  }

  static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, escape(value));
  }

  static String input(String name, String label, String value) {
    return "<label>%s <input name=\"%s\" value=\"%s\" autocomplete=\"off\"></label>"
        .formatted(escape(label), name, escape(value));
  }

  static String check(String name, String label, boolean checked) {
    return "<label class=\"check\"><input type=\"checkbox\" name=\"%s\"%s> %s</label>"
        .formatted(name, checked ? " checked" : "", escape(label));
  }

  static String select(String name, String label, List<String> options) {
    StringBuilder list = new StringBuilder();
    options.forEach(option -> list.append("<option>").append(escape(option)).append("</option>"));
    return "<label>%s <select name=\"%s\">%s</select></label>".formatted(escape(label), name, list);
  }
}
