package dev.recado.launcher.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two scripts do what the command does; the one for bash is run end to end besides. */
class SmokeScriptsTest {
  private static final Path FOLDER = Path.of("..", "docs", "smoke");
  private static final Pattern BASH_CALL =
      Pattern.compile("call (GET|POST) \"?(/[^\\s\"]*)", Pattern.MULTILINE);
  private static final Pattern POWERSHELL_CALL =
      Pattern.compile("Call '(GET|POST)' ['\"](/[^'\"]*)['\"]");

  private static String script(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  private static List<String> calls(Pattern call, String script) {
    return call.matcher(script)
        .results()
        .map(found -> found.group(1) + " " + found.group(2).replaceAll("\\$[a-z]+", "{}"))
        .toList();
  }

  private static List<String> names() {
    SmokePlan plan =
        new SmokePlan(
            URI.create("http://127.0.0.1:1"),
            Optional.empty(),
            new SmokePlan.SignIn("ana@example.com", "hunter2hunter"),
            Optional.empty(),
            "5511987654321",
            Duration.ofSeconds(1));
    assertThat(plan.toString()).doesNotContain("hunter2hunter");
    return new SmokeWalk(plan, line -> {}).steps().stream().map(SmokeStep::name).toList();
  }

  @Test
  void both_have_the_eight_steps_of_the_command() throws IOException {
    assertThat(names()).hasSize(8);
    for (String script : List.of(script("smoke.sh"), script("smoke.ps1"))) {
      assertThat(script.replace('\'', '"'))
          .containsSubsequence(names().stream().map("\"%s\""::formatted).toList());
    }
  }

  @Test
  void both_call_the_same_routes_in_the_same_order() throws IOException {
    List<String> routes = calls(BASH_CALL, script("smoke.sh"));

    assertThat(routes)
        .startsWith("GET /health", "POST /admin/login", "GET /admin/units")
        .contains("POST /units/{}/whatsapp/connect", "GET /units/{}/whatsapp/status")
        .endsWith("POST /messages", "GET /messages/{}", "POST /messages");
    assertThat(calls(POWERSHELL_CALL, script("smoke.ps1"))).isEqualTo(routes);
  }

  @Test
  void they_need_nothing_but_curl_or_PowerShell_itself() throws IOException {
    assertThat(script("smoke.sh"))
        .doesNotContainPattern("(?m)^\\s*[^#]*\\b(jq|python3?|sed|awk|grep|node|perl)\\b");
    assertThat(script("smoke.ps1").toLowerCase(Locale.ROOT))
        .contains("invoke-restmethod")
        .doesNotContain("invoke-webrequest")
        .doesNotContain("import-module")
        .doesNotContainPattern("(?m)^\\s*[^#]*\\bcurl\\b");
  }

  @Test
  void no_password_is_an_argument() throws IOException {
    for (String script : List.of(script("smoke.sh"), script("smoke.ps1"))) {
      assertThat(script).contains("SMOKE_PASSWORD").doesNotContain("--password");
    }
    assertThat(script("smoke.sh")).contains("--config -").doesNotContain("--header \"Authoriz");
  }
}
