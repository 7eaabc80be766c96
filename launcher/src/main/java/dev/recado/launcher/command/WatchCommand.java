package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code ./recado watch}: the 13 metrics as a table, for an hour or once. */
final class WatchCommand implements Command {
  private static final String ONCE = "--once";
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int LOOKS = 120;

  /** An access token is good for 15 minutes. */
  private static final int LOOKS_PER_TOKEN = 20;

  private final Map<String, String> environment;
  private final Console console;

  WatchCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public String arguments() {
    return "[--once] [--url URL --email EMAIL --password PASSWORD]";
  }

  @Override
  public String summary() {
    return "shows the 13 metrics and the decision of a running server, every 30 s for an hour";
  }

  /**
   * @return 0, or 1 when the last decision was NO-GO
   */
  @Override
  public int run(List<String> arguments) throws IOException, InterruptedException {
    List<String> rest = arguments.stream().filter(argument -> !argument.equals(ONCE)).toList();
    RunningServerOptions options = new RunningServerOptions(environment, rest);
    int looks = rest.size() < arguments.size() ? 1 : LOOKS;
    Api stranger = Api.at(options.server());
    Api admin = stranger.signedIn(options.email(), options.password());
    String decision = "";
    for (int look = 0; look < looks; look++) {
      if (look > 0) {
        Thread.sleep(PAUSE);
      }
      if (look > 0 && look % LOOKS_PER_TOKEN == 0) {
        admin = stranger.signedIn(options.email(), options.password());
      }
      decision = print(admin.get("/admin/monitoring").expect(200));
    }
    return decision.equals("NO-GO") ? 1 : 0;
  }

  private String print(Answer answer) {
    String decision = answer.text("decision");
    console.line("");
    console.line(
        "%s  %s  %s  %s"
            .formatted(answer.text("at"), answer.text("release"), decision, causes(answer)));
    for (JsonObject metric :
        answer.object().getJsonArray("metrics").getValuesAs(JsonObject.class)) {
      console.line(
          "  %s %-21s %-9s %s"
              .formatted(
                  sign(metric.getString("level")),
                  metric.getString("name"),
                  metric.getString("level"),
                  parts(metric)));
    }
    return decision;
  }

  private static String sign(String level) {
    return switch (level) {
      case "ok" -> "✓";
      case "warning" -> "!";
      default -> "✗";
    };
  }

  private static String causes(Answer answer) {
    return answer.object().getJsonArray("causes").getValuesAs(JsonObject.class).stream()
        .map(
            cause ->
                cause.getString("kind") + cause.getString("metric", "").transform(WatchCommand::of))
        .collect(Collectors.joining(", "));
  }

  private static String of(String metric) {
    return metric.isEmpty() ? "" : " " + metric;
  }

  private static String parts(JsonObject metric) {
    return metric.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
        .map(
            part ->
                String.format(
                    Locale.ROOT,
                    "%s %.4g",
                    part.getString("measure"),
                    part.getJsonNumber("value").doubleValue()))
        .collect(Collectors.joining(", "));
  }
}
