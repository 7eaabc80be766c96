package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.database.DatabaseRoles;
import dev.recado.launcher.gate.DatabaseGate;
import dev.recado.launcher.gate.GateLine;
import dev.recado.launcher.gate.GateRun;
import dev.recado.launcher.gate.GatewayWebhooks;
import dev.recado.launcher.gate.Rehearsal;
import dev.recado.launcher.gate.Section;
import dev.recado.launcher.gate.ServerGate;
import dev.recado.launcher.settings.GatewayChoice;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import dev.recado.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code ./recado gate}: everything that can be known of a release before customers meet it, asked
 * of the configured database and gateway and of the server that runs.
 */
final class GateCommand implements Command {
  private static final String SIMULATOR = "--allow-simulator";

  /** Any number will do: what is sent to it ends at the gateway. */
  private static final String SOMEBODY = "5511999990000";

  private final Map<String, String> environment;
  private final Console console;

  GateCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "gate";
  }

  @Override
  public String arguments() {
    return "[--allow-simulator] [--url URL --email EMAIL --password PASSWORD]";
  }

  @Override
  public String summary() {
    return "checks database, gateway and the running server before a release; exit code 1 if not"
        + " ready";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    List<String> rest = arguments.stream().filter(word -> !word.equals(SIMULATOR)).toList();
    RunningServerOptions options = new RunningServerOptions(environment, rest);
    Settings settings = SettingsGate.pass(environment, console);
    PostgresUrl owner =
        RunningDatabase.owner(settings)
            .orElseThrow(() -> new StartRefused("Start Recado in another terminal: ./recado run"));
    GateRun run = new GateRun(console::line);
    String application = DatabaseRoles.of(settings.database()).application();
    new DatabaseGate(owner, application).sections().forEach(run::show);
    run.show(gateway(settings, rest.size() < arguments.size()));
    try {
      Api admin = Api.at(options.server()).signedIn(options.email(), options.password());
      new ServerGate(admin, settings.http().baseUrl()).sections().forEach(run::show);
      run.show(webhooks(settings, options, owner).section());
      run.show(new Rehearsal(owner, admin, phone(settings)).section());
    } catch (IOException | RuntimeException | AssertionError away) {
      run.show(
          new Section(
              "server",
              List.of(
                  new GateLine(
                      false, "the server at " + options.server() + " cannot be asked: " + away))));
    }
    return run.conclude() ? 0 : 1;
  }

  private static Section gateway(Settings settings, boolean simulatorAllowed) {
    GateLine line =
        switch (settings.gateway()) {
          case GatewayChoice.Real real ->
              new GateLine(true, "the gateway is the one of EVOLUTION_API_URL");
          case GatewayChoice.Simulated simulated ->
              new GateLine(
                  simulatorAllowed,
                  simulatorAllowed
                      ? "the gateway is the simulator, as " + SIMULATOR + " allows"
                      : "the gateway is the simulator: set EVOLUTION_API_URL");
        };
    return new Section("gateway", List.of(line));
  }

  private static GatewayWebhooks webhooks(
      Settings settings, RunningServerOptions options, PostgresUrl owner) throws IOException {
    return switch (settings.gateway()) {
      case GatewayChoice.Real real ->
          new GatewayWebhooks(owner, real.url(), real.key(), settings.http().baseUrl());
      case GatewayChoice.Simulated simulated ->
          new GatewayWebhooks(
              owner, options.simulator(), simulatorKey(settings), settings.http().baseUrl());
    };
  }

  private static Secret simulatorKey(Settings settings) throws IOException {
    Path kept = settings.deployment().dataDirectory().resolve("secrets").resolve("simulator-key");
    return new Secret(Files.readString(kept).strip());
  }

  /** One that may be written to, where only some may. */
  private static String phone(Settings settings) {
    return switch (settings.gateway()) {
      case GatewayChoice.Real real ->
          real.allowlist().stream()
              .filter(number -> !number.equals("*"))
              .findFirst()
              .orElse(SOMEBODY);
      case GatewayChoice.Simulated simulated -> SOMEBODY;
    };
  }
}
