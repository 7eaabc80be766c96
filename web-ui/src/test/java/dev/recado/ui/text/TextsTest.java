package dev.recado.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.member.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/dev/recado/ui");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static Set<String> keys(Path file) throws IOException {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    assertThat(texts.values()).as(file.toString()).doesNotContain("");
    return new TreeSet<>(texts.stringPropertyNames());
  }

  @Test
  void every_area_says_the_same_in_both_languages() throws IOException {
    List<Path> english = files("texts.properties");

    assertThat(english).isNotEmpty();
    for (Path file : english) {
      assertThat(keys(file)).isEqualTo(keys(file.resolveSibling("texts_pt.properties")));
    }
  }

  @Test
  void a_key_begins_with_its_area() throws IOException {
    for (Path file : files("texts.properties")) {
      String area = file.getParent().getFileName() + ".";
      assertThat(keys(file)).allMatch(key -> key.startsWith(area));
    }
  }

  @Test
  void every_key_that_a_template_names_is_there() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path template : files(".html")) {
      KEY.matcher(Files.readString(template))
          .results()
          .map(found -> found.group(1))
          .filter(key -> !Texts.knows(Language.ENGLISH, key))
          .forEach(key -> missing.add(template.getFileName() + " " + key));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_text_with_arguments_can_be_written() throws IOException {
    for (Path file : files("texts.properties")) {
      for (String key : keys(file)) {
        for (Language language : Language.values()) {
          if (Texts.say(language, key).matches("(?s).*\\{[0-9].*")) {
            assertThat(Texts.say(language, key, 1, 2, 3, 4, 5)).as(key).doesNotContain("{0}");
          }
        }
      }
    }
  }

  @Test
  void a_browser_gets_the_first_language_it_asks_for_that_we_speak() {
    assertThat(Language.among(List.of(Locale.GERMAN, Locale.UK, Locale.of("pt"))))
        .isEqualTo(Language.ENGLISH);
    assertThat(Language.among(List.of(Locale.of("pt", "PT")))).isEqualTo(Language.PORTUGUESE);
    assertThat(Language.among(List.of())).isEqualTo(Language.PORTUGUESE);
  }

  @Test
  void the_bundles_are_those_of_the_templates() throws IOException {
    Set<String> areas =
        files("texts.properties").stream()
            .map(file -> file.getParent().getFileName().toString())
            .collect(Collectors.toSet());
    assertThat(areas).contains("frame", "signin", "home", "connections", "problem");
  }
}
