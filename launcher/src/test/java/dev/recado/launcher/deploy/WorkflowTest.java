package dev.recado.launcher.deploy;

import static dev.recado.launcher.deploy.DeployFiles.at;
import static dev.recado.launcher.deploy.DeployFiles.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkflowTest {
  private static final String FILE = ".github/workflows/release.yml";
  private static final Pattern SCRIPT =
      Pattern.compile("(?<![\\w/])((?:deploy|docs|\\.ci)/[\\w./*-]+)");

  private static Object job(String name) throws IOException {
    return at(DeployFiles.yaml(FILE).getFirst(), "jobs", name);
  }

  private static List<Map<String, Object>> steps(String job) throws IOException {
    return ((List<?>) at(job(job), "steps")).stream().map(DeployFiles::map).toList();
  }

  private static int step(String job, String word) throws IOException {
    List<Map<String, Object>> steps = steps(job);
    for (int index = 0; index < steps.size(); index++) {
      if (steps.get(index).toString().contains(word)) {
        return index;
      }
    }
    throw new AssertionError("no step with " + word);
  }

  @Test
  void each_stage_waits_for_the_one_before() throws IOException {
    assertThat(at(job("test"), "needs")).isEqualTo("lint");
    assertThat(at(job("image"), "needs")).isEqualTo("test");
    assertThat(at(job("deploy"), "needs")).isEqualTo("image");
  }

  @Test
  void a_pull_request_builds_an_image_and_pushes_none() throws IOException {
    Object build = steps("image").get(step("image", "build-push-action"));
    assertThat(at(build, "with", "push")).isEqualTo("${{ github.event_name != 'pull_request' }}");
    assertThat(at(build, "with", "file")).isEqualTo("deploy/Dockerfile");
    Object signIn = steps("image").get(step("image", "login-action"));
    assertThat(at(signIn, "if")).isEqualTo("github.event_name != 'pull_request'");
  }

  @Test
  void only_main_is_deployed_with_the_migration_before_the_code() throws IOException {
    assertThat(at(job("deploy"), "if"))
        .isEqualTo("github.ref == 'refs/heads/main' && github.event_name == 'push'");
    assertThat(step("deploy", "recado-migrate")).isLessThan(step("deploy", "rollout status"));
    assertThat(step("deploy", "rollout status")).isLessThan(step("deploy", "deep-health.sh"));
  }

  @Test
  void deep_health_is_asked_after_60_seconds_5_times_every_15_and_failure_is_rolled_back()
      throws IOException {
    Object asked = steps("deploy").get(step("deploy", "deep-health.sh"));
    assertThat(at(asked, "env", "SETTLE_SECONDS")).isEqualTo("60");
    assertThat(at(asked, "env", "RETRY_SECONDS")).isEqualTo("15");
    assertThat(DeployFiles.text("deploy/deep-health.sh")).contains("\ntries=5\n", "/health/deep");
    Map<String, Object> last = steps("deploy").getLast();
    assertThat(at(last, "if").toString()).startsWith("failure()");
    assertThat(at(last, "env", "BEFORE")).isEqualTo("${{ steps.before.outputs.image }}");
    assertThat(step("deploy", "id=before")).isLessThan(step("deploy", "recado-migrate"));
  }

  @Test
  void somebody_is_told_in_any_case_and_slack_only_where_it_is_set() throws IOException {
    assertThat(at(job("notice"), "if")).isEqualTo("always()");
    assertThat(at(job("notice"), "needs")).isEqualTo(List.of("lint", "test", "image", "deploy"));
    assertThat(steps("notice").getFirst().get("run").toString())
        .contains("GITHUB_STEP_SUMMARY", "if [ -n \"$SLACK_WEBHOOK_URL\" ]");
  }

  @Test
  void every_job_ends_and_every_file_it_names_is_there() throws IOException {
    Map<String, Object> jobs = map(at(DeployFiles.yaml(FILE).getFirst(), "jobs"));
    for (Object job : jobs.values()) {
      assertThat((int) at(job, "timeout-minutes")).isBetween(1, 90);
    }
    List<String> named =
        SCRIPT.matcher(DeployFiles.text(FILE)).results().map(found -> found.group(1)).toList();
    assertThat(named).contains("deploy/deep-health.sh", "deploy/Dockerfile", ".ci/run");
    for (String path : named) {
      String existing = path.replaceFirst("\\*.*", "");
      assertThat(Files.exists(DeployFiles.ROOT.resolve(existing))).as(path).isTrue();
    }
  }

  /** Whoever deploys says where images go; base images are named as everybody knows them. */
  @Test
  void no_file_names_the_host_of_a_registry() throws IOException {
    Pattern host =
        Pattern.compile(
            "(?:image|FROM|name|newName|registry|tags)[:=]?\\s+[\"']?([a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?)/");
    try (Stream<Path> files = Files.walk(DeployFiles.ROOT.resolve("deploy"))) {
      List<Path> all =
          Stream.concat(
                  files.filter(Files::isRegularFile), Stream.of(DeployFiles.ROOT.resolve(FILE)))
              .toList();
      assertThat(all).hasSizeGreaterThan(15);
      for (Path file : all) {
        Optional<String> named =
            host.matcher(Files.readString(file)).results().map(found -> found.group(1)).findFirst();
        assertThat(named).as(file.toString()).isEmpty();
      }
    }
  }
}
