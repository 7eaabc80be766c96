package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.report.LogEnd;
import dev.recado.launcher.report.MaskedLines;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ./recado report}: the 13 metrics and the last 50 lines of the log, to hand on. */
final class ReportCommand implements Command {
  private static final int LINES = 50;
  private static final String PIPED = "-";
  private static final Set<String> SECRETS =
      Set.of(
          "JWT_ACCESS_SECRET",
          "JWT_SECRET_KEY",
          "EVOLUTION_API_KEY",
          "DATABASE_URL",
          "DATABASE_APP_URL",
          "ADMIN_PASSWORD",
          "MEDIA_S3_ACCESS_KEY",
          "MEDIA_S3_SECRET_KEY",
          "OTEL_EXPORTER_OTLP_HEADERS");

  private final Map<String, String> environment;
  private final InputStream input;
  private final Console console;

  ReportCommand(Map<String, String> environment, InputStream input, Console console) {
    this.environment = environment;
    this.input = input;
    this.console = console;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String arguments() {
    return "[--log FILE|-] [--url URL --email EMAIL --password PASSWORD]";
  }

  @Override
  public String summary() {
    return "prints the 13 metrics and the last 50 lines of the log (LOG_FILE), masked, to hand on";
  }

  /**
   * @return 1 when the figures could not be had; the log is printed all the same
   */
  @Override
  public int run(List<String> arguments) throws IOException {
    RunningServerOptions options = new RunningServerOptions(environment, arguments);
    MaskedLines masked = new MaskedLines(secrets(options.password()));
    boolean told = figures(options, masked);
    Optional<String> log =
        options.option("--log").or(() -> Optional.ofNullable(environment.get("LOG_FILE")));
    console.line("");
    console.line("## Log");
    console.line("");
    for (String line : log.isPresent() ? end(log.get()) : noLog()) {
      console.line("    " + masked.masked(line));
    }
    return told ? 0 : 1;
  }

  private Set<String> secrets(String password) {
    Set<String> secrets =
        SECRETS.stream()
            .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
            .collect(Collectors.toSet());
    secrets.add(password);
    return secrets;
  }

  private boolean figures(RunningServerOptions options, MaskedLines masked) throws IOException {
    try {
      Api admin = Api.at(options.server()).signedIn(options.email(), options.password());
      Answer answer = admin.get("/admin/monitoring/report").expect(200);
      String report =
          answer.body() instanceof JsonString text ? text.getString() : answer.body().toString();
      report.lines().forEach(console::line);
      return true;
    } catch (AssertionError | UncheckedIOException silent) {
      console.line("# Recado: no figures");
      console.line("");
      console.line(masked.masked(options.server() + " does not give them: " + silent.getMessage()));
      return false;
    }
  }

  private List<String> end(String log) throws IOException {
    if (log.equals(PIPED)) {
      return LogEnd.of(input, LINES);
    }
    Path file = Path.of(log);
    if (!Files.isReadable(file)) {
      throw new StartRefused("There is no log to read at " + file + ": give --log FILE");
    }
    return LogEnd.of(file, LINES);
  }

  private static List<String> noLog() {
    return List.of("none: LOG_FILE is not set. Pipe it in: … | ./recado report --log -");
  }
}
