package dev.recado.launcher.invariants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of statements, each under a comment that names it. */
final class NamedSql {
  private static final Pattern PART =
      Pattern.compile("^-- (I\\d .*)\\n((?:(?!^-- I\\d ).*\\n)+)", Pattern.MULTILINE);

  private NamedSql() {}

  static Map<String, String> read(String file) {
    Map<String, String> statements = new LinkedHashMap<>();
    Matcher part = PART.matcher(text(file));
    while (part.find()) {
      String twice = statements.put(part.group(1).strip(), part.group(2).strip());
      if (twice != null) {
        throw new IllegalStateException("named twice: " + part.group(1));
      }
    }
    return statements;
  }

  private static String text(String file) {
    try (InputStream bytes = NamedSql.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
