package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Scenarios;
import dev.recado.launcher.acceptance.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log lines operators search for, on a log of a system that did everything once. */
@ExtendWith(SharedServer.class)
class LogIT {
  private static final Pattern LINE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}Z (DEBUG|INFO|WARN|ERROR)"
              + " (-|[a-z]{12}) (-|[a-p]{32}) (.*)");
  private static final Pattern HTTP =
      Pattern.compile("HTTP [A-Z]+ /\\S* ([0-9]{3}) [0-9]+\\.[0-9]{2}s");
  private final RunningServer server;
  private final Stage stage;

  LogIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
  }

  private List<String> log() {
    try {
      // The container prints one empty line of its own when it starts.
      return server.output().lines().filter(line -> !line.isEmpty()).toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String text(String line) {
    var matcher = LINE.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    return matcher.group(4);
  }

  @Test
  void every_line_has_the_form_of_the_contract_and_tells_nothing_it_must_not() {
    Scenarios.all().forEach(scenario -> scenario.play().run(stage));
    String customer = stage.phone();
    Stage.Paired unit = stage.paired();
    unit.admin()
        .post("/messages", Map.of("phone", customer, "message", "Saldo secreto 98765"))
        .expect(200);

    List<String> lines =
        Expect.within(Stage.PROMPT, this::log, seen -> seen.getLast().contains("HTTP"));

    assertThat(lines.stream().map(LogIT::text))
        .allSatisfy(
            text -> {
              boolean http = HTTP.matcher(text).matches();
              String counted = http ? text.replaceFirst(" [0-9]{3} ", " ") : text;
              assertThat(counted).doesNotContainPattern("[0-9]{3}");
              assertThat(text).doesNotContain("database");
              assertThat(text).doesNotContain("eyJ").doesNotContain("Bearer ");
              assertThat(text).doesNotContain("secreto").doesNotContain(customer);
            });
    grep(lines, "Server started", 1);
    grep(lines, "\\[requeueWorker\\] started", 1);
    for (String line :
        List.of(
            "Webhook evolution connection\\.update",
            "Status updated connected scan_completed",
            "\\[Messages\\] Webhook evolution Message created",
            "\\[Messages\\] Message sent",
            "Retry attempt 2/3",
            "unknown_instance",
            "HTTP POST /webhooks/whatsapp/\\{provider\\}/\\{secret\\} 200 ")) {
      assertThat(lines).as(line).anyMatch(Pattern.compile(line).asPredicate());
    }
  }

  private static void grep(List<String> lines, String pattern, int count) {
    assertThat(lines.stream().filter(Pattern.compile(pattern).asPredicate())).hasSize(count);
  }
}
