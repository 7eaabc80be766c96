package dev.recado.ui.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tabler's icons, put into the page: {@code th:utext="${icons.of('home')}"}. */
public final class Icons {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->\\s*", Pattern.DOTALL);
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /**
   * @param name as Tabler calls it
   */
  public String of(String name) {
    return known.computeIfAbsent(name, Icons::read);
  }

  private static String read(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no icon is called " + name);
    }
    try (InputStream file =
        Icons.class.getResourceAsStream("/dev/recado/ui/icons/" + name + ".svg")) {
      if (file == null) {
        throw new IllegalArgumentException("there is no icon " + name);
      }
      String svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return COMMENT
          .matcher(svg)
          .replaceAll("")
          .replaceFirst("class=\"[^\"]*\"", "class=\"icon\"")
          .replaceFirst("<svg", "<svg aria-hidden=\"true\"")
          .replaceAll("\\s+", " ");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
