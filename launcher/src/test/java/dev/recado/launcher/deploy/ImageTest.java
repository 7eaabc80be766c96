package dev.recado.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Dockerfile by the rules that linters have, as far as they can be checked by reading. */
class ImageTest {
  /** Of each instruction its name and everything that belongs to it. */
  private static List<String> instructions() throws IOException {
    String joined =
        DeployFiles.text("deploy/Dockerfile")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .reduce("", (all, line) -> all + line + "\n")
            .replace("\\\n", " ");
    return joined.lines().filter(line -> !line.isBlank()).toList();
  }

  private static List<String> instructions(String name) throws IOException {
    return instructions().stream().filter(line -> line.startsWith(name + " ")).toList();
  }

  @Test
  void every_base_image_has_a_version_and_the_last_stage_has_no_compiler() throws IOException {
    List<String> bases = instructions("FROM");

    assertThat(bases).hasSizeGreaterThan(1);
    assertThat(bases)
        .allSatisfy(base -> assertThat(base).matches("FROM [a-z/-]+:[0-9][^ ]*( AS [a-z]+)?"));
    assertThat(bases.getLast()).contains("-jre");
    int lastStage = instructions().indexOf(bases.getLast());
    assertThat(instructions().subList(lastStage, instructions().size()))
        .noneMatch(line -> line.startsWith("COPY . ") || line.contains("mvn"));
  }

  @Test
  void it_does_not_run_as_root_and_what_it_writes_is_its_own() throws IOException {
    assertThat(instructions("USER")).singleElement().asString().matches("USER [1-9][0-9]{4}");
    int user = instructions().indexOf(instructions("USER").getFirst());
    List<String> after = instructions().subList(user, instructions().size());
    assertThat(after).noneMatch(line -> line.startsWith("RUN ") || line.startsWith("COPY "));
    String made = String.join("\n", instructions("RUN"));
    assertThat(made)
        .contains("useradd --system --uid " + instructions("USER").getFirst().substring(5))
        .contains("-o recado /data")
        .contains("-o recado /dev/null /var/log/app.log");
    assertThat(instructions("ENV").getFirst())
        .contains("LOG_FILE=/var/log/app.log")
        .contains("DATA_DIR=/data");
    assertThat(instructions("VOLUME")).containsExactly("VOLUME /data");
  }

  @Test
  void health_is_asked_as_the_second_source_system_did() throws IOException {
    assertThat(instructions("HEALTHCHECK"))
        .singleElement()
        .asString()
        .contains("--interval=30s", "--timeout=10s", "--start-period=40s", "--retries=3")
        .contains("/opt/recado/deploy/healthcheck.sh");
  }

  @Test
  void it_starts_the_launcher_itself_so_that_signals_reach_it() throws IOException {
    String entry = instructions("ENTRYPOINT").getFirst();

    assertThat(entry).startsWith("ENTRYPOINT [\"java\"").endsWith("launcher.Recado\"]");
    assertThat(instructions("CMD")).containsExactly("CMD [\"run\"]");
    assertThat(instructions()).noneMatch(line -> line.startsWith("ADD "));
  }

  @Test
  void everything_the_launcher_looks_for_is_copied() throws IOException {
    String home = DeployFiles.text("launcher/src/main/java/dev/recado/launcher/Home.java");
    String copied = String.join("\n", instructions("COPY"));
    List<MatchResult> needed =
        Pattern.compile("present\\(root\\.resolve\\(\"([^\"]+)\"").matcher(home).results().toList();

    assertThat(needed).hasSize(3);
    assertThat(needed).allSatisfy(path -> assertThat(copied).contains(path.group(1)));
    assertThat(copied).contains("recado-launcher.jar", "launcher/target/lib");
  }

  @Test
  void nothing_that_is_secret_or_made_goes_into_the_build_and_nothing_that_is_needed_is_left_out()
      throws IOException {
    List<String> ignored = DeployFiles.text(".dockerignore").lines().toList();
    assertThat(ignored).contains(".git", "**/target", "data", ".env", "**/.env", ".liberty");
    List<PathMatcher> matchers =
        ignored.stream()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Stream.of(line, line + "/**"))
            .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
            .toList();
    for (String needed :
        List.of(
            "pom.xml",
            "server.xml",
            "deploy/minify.sh",
            "deploy/healthcheck.sh",
            ".mvn/maven.config",
            ".ci/Format.java",
            "server/pom.xml",
            "launcher/src/main/java/dev/recado/launcher/Recado.java")) {
      assertThat(Files.exists(DeployFiles.ROOT.resolve(needed))).as(needed).isTrue();
      assertThat(matchers).as(needed).noneMatch(matcher -> matcher.matches(Path.of(needed)));
    }
  }

  @Test
  void scripts_are_executable_and_stop_at_mistakes() throws IOException {
    for (String script :
        List.of(
            "deploy/minify.sh",
            "deploy/healthcheck.sh",
            "deploy/deep-health.sh",
            "deploy/first-start.sh",
            "deploy/backup/backup.sh",
            "deploy/backup/restore.sh",
            "docs/smoke/smoke.sh")) {
      assertThat(Files.isExecutable(DeployFiles.ROOT.resolve(script))).as(script).isTrue();
      assertThat(DeployFiles.text(script))
          .as(script)
          .startsWith("#!/")
          .containsPattern("(?m)^set -e?u$");
    }
  }
}
