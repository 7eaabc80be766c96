package dev.recado.launcher.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of docs/operations, from which tests take word for word what it tells people to run. */
public final class Page {
  private static final Path FOLDER = Path.of("..", "docs", "operations");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^```sql\\n-- ([^\\n]+)\\n(.*?);?\\n```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SEARCH =
      Pattern.compile("^\\| `(grep [^`]+)` \\|", Pattern.MULTILINE);

  private final String text;

  private Page(String text) {
    this.text = text;
  }

  public static Page named(String name) {
    try {
      return new Page(Files.readString(FOLDER.resolve(name)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Page runbook() {
    return named("runbook.md");
  }

  String text() {
    return text;
  }

  /** Its statements by the names that their first lines give them. */
  public Map<String, String> statements() {
    Map<String, String> statements = new LinkedHashMap<>();
    Matcher found = STATEMENT.matcher(text);
    while (found.find()) {
      statements.put(found.group(1), found.group(2));
    }
    return statements;
  }

  /** The statement of that name, with the variables of psql filled in. */
  public String statement(String name, Map<String, String> variables) {
    String statement = statements().get(name);
    if (statement == null) {
      throw new AssertionError("the page has no statement " + name);
    }
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      String place = ":'" + variable.getKey() + "'";
      if (!statement.contains(place)) {
        throw new AssertionError(name + " knows no " + place);
      }
      statement = statement.replace(place, "'" + variable.getValue() + "'");
    }
    return statement;
  }

  /** The searches of its tables, as a shell takes them. */
  public List<String> searches() {
    return SEARCH.matcher(text).results().map(found -> found.group(1).replace("\\|", "|")).toList();
  }
}
