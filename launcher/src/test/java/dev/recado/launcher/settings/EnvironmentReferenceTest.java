package dev.recado.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/environment.md and the classes that read the environment say the same. */
class EnvironmentReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "environment.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([A-Z0-9_]+)` \\| ([^|]*) \\| (.*) \\|$", Pattern.MULTILINE);
  private static final Pattern VALUE = Pattern.compile("^`([^`]*)`");
  private static final Pattern SECOND_NAMES =
      Pattern.compile("[Aa]lso read as (`[A-Z0-9_]+`(?:(?:, | and )`[A-Z0-9_]+`)*)");

  private record Row(String name, String standard, String meaning) {}

  private static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .map(row -> new Row(row.group(1), row.group(2).strip(), row.group(3)))
        .toList();
  }

  private static Set<String> secondNames(Row row) {
    return SECOND_NAMES
        .matcher(row.meaning())
        .results()
        .flatMap(found -> Pattern.compile("[A-Z0-9_]+").matcher(found.group(1)).results())
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  @Test
  void every_variable_that_is_read_has_a_row_and_every_row_is_read() throws IOException {
    Set<String> told = new TreeSet<>();
    for (Row row : rows()) {
      assertThat(told.add(row.name())).as(row.name()).isTrue();
      assertThat(told.addAll(secondNames(row)) || secondNames(row).isEmpty()).isTrue();
    }
    assertThat(told).isEqualTo(VariableNames.all());
  }

  @Test
  void the_defaults_are_those_that_hold() throws IOException {
    Settings unset = Environments.accepted(Map.of());
    int checked = 0;
    for (Row row : rows()) {
      var value = VALUE.matcher(row.standard());
      if (value.find()) {
        checked++;
        assertThat(Environments.accepted(Map.of(row.name(), value.group(1))))
            .as(row.name())
            .isEqualTo(unset);
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void what_is_mandatory_in_production_is_said_to_be_and_nothing_else() throws IOException {
    for (Row row : rows()) {
      boolean refused =
          Environments.problems(Environments.productionWithout(row.name())).stream()
              .anyMatch(line -> line.contains(row.name()));
      assertThat(row.standard().contains("mandatory in production"))
          .as(row.name())
          .isEqualTo(refused);
    }
  }

  @Test
  void variables_of_older_systems_are_named_with_what_took_their_place() throws IOException {
    String page = Files.readString(PAGE);
    for (String name : VariableNames.HEIRLOOMS) {
      assertThat(page).contains("`" + name + "`");
      assertThat(Heirlooms.notices(Map.of(name, "x"))).hasSize(1);
    }
  }
}
