package dev.recado.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.command.Commands;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for operators name is there: commands, files, links, routes, words of buttons. */
class OperationsPagesTest {
  private static final Pattern COMMAND = Pattern.compile("\\./recado ([a-z-]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)");
  private static final Pattern FILE = Pattern.compile("(?<![\\w/.])((?:deploy|docs)/[\\w./-]+\\w)");
  private static final Pattern ROUTE =
      Pattern.compile("`(?:GET|POST|PUT|DELETE) (/[a-z][^\\s`?]*)");
  private static final Pattern BUTTON = Pattern.compile("(?<!\\*)\\*([A-ZÀ-Ý][^*\\n]+)\\*(?!\\*)");

  private static final Set<String> FILLED_IN = Set.of("evolution", "test", "unit");

  /** Understood by the start script itself. */
  private static final Set<String> OF_THE_SCRIPT = Set.of("format", "browser", "bench", "jdk");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(DeployFiles.ROOT.resolve("docs/operations"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<String> found(Pattern pattern, Path page) throws IOException {
    return pattern
        .matcher(Files.readString(page))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static String sources(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(DeployFiles.ROOT.resolve(folder))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
      return all.toString();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_command_is_one(Path page) throws IOException {
    Commands commands =
        new Commands(
            new Home(DeployFiles.ROOT),
            Map.of(),
            new Console(new PrintStream(OutputStream.nullOutputStream())));
    for (String name : found(COMMAND, page)) {
      assertThat(OF_THE_SCRIPT.contains(name) || commands.named(name).isPresent())
          .as("./recado " + name)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_and_every_file_leads_somewhere(Path page) throws IOException {
    for (String link : found(LINK, page)) {
      Path target = link.isEmpty() ? page : page.resolveSibling(link);
      assertThat(Files.exists(target)).as(link).isTrue();
    }
    for (String file : found(FILE, page)) {
      // The one that operators make themselves.
      assertThat(file.equals("deploy/.env") || Files.exists(DeployFiles.ROOT.resolve(file)))
          .as(file)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_route_is_served(Path page) throws IOException {
    Set<String> served =
        Pattern.compile("@Path\\(\"/?([^\"]*)\"\\)")
            .matcher(sources("adapters-web/src/main", ".java"))
            .results()
            .flatMap(path -> Stream.of(path.group(1).split("/")))
            .map(OperationsPagesTest::plain)
            .collect(Collectors.toCollection(TreeSet::new));
    served.addAll(Set.of("api", "openapi", "metrics"));
    for (String route : found(ROUTE, page)) {
      if (page.endsWith("old-to-new.md") && !current(page, route)) {
        continue;
      }
      assertThat(served)
          .as(route)
          .containsAll(
              Stream.of(route.substring(1).split("/")).map(OperationsPagesTest::plain).toList());
    }
  }

  /** Of a row with an old and a new name only the new one. */
  private static boolean current(Path page, String route) throws IOException {
    return Files.readString(page)
        .lines()
        .filter(line -> line.startsWith("|"))
        .map(line -> line.substring(line.indexOf('|', 1)))
        .anyMatch(cell -> cell.contains(" " + route + "`"));
  }

  /** Any variable of a path is as good as another; what an example fills in is one. */
  private static String plain(String segment) {
    return segment.startsWith("{") || FILLED_IN.contains(segment) ? "{}" : segment;
  }

  @Test
  void every_button_of_the_runbook_is_called_so() throws IOException {
    String words = sources("web-ui/src/main/resources", "texts_pt.properties");
    List<String> buttons = found(BUTTON, DeployFiles.ROOT.resolve("docs/operations/runbook.md"));

    assertThat(buttons).hasSizeGreaterThan(5);
    assertThat(buttons).allSatisfy(button -> assertThat(words).contains("=" + button));
  }
}
