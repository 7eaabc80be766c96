package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.Platform;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.database.Markers;
import dev.recado.launcher.settings.AppEnvironment;
import dev.recado.launcher.settings.Settings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./recado init}: says once and for all which environment and project a database belongs to.
 */
final class InitCommand implements Command {
  private final Home home;
  private final Map<String, String> environment;
  private final Console console;

  InitCommand(Home home, Map<String, String> environment, Console console) {
    this.home = home;
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String arguments() {
    return "--environment ENVIRONMENT --project-ref REF";
  }

  @Override
  public String summary() {
    return "marks the database as that of an environment and a project, once";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Markers markers = markers(arguments);
    Settings settings = SettingsGate.pass(environment, console);
    try (Platform platform = new Platform(home, settings, console)) {
      platform.mark(markers);
    }
    console.line("This database is marked: " + markers);
    return 0;
  }

  private static Markers markers(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    Optional<String> environment = Optional.ofNullable(given.get("--environment"));
    Optional<String> reference = Optional.ofNullable(given.get("--project-ref"));
    if (environment.filter(known()::contains).isEmpty() || reference.isEmpty()) {
      throw new StartRefused(
          "Give both: ./recado init --environment "
              + String.join("|", known())
              + " --project-ref REF");
    }
    return new Markers(environment, reference);
  }

  private static List<String> known() {
    return Arrays.stream(AppEnvironment.values()).map(Markers::label).toList();
  }
}
