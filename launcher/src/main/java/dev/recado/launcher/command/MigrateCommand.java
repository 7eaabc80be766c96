package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.Platform;
import java.util.List;
import java.util.Map;

/** {@code ./recado migrate}: for installations that migrate before they roll out. */
final class MigrateCommand implements Command {
  private final Home home;
  private final Map<String, String> environment;
  private final Console console;

  MigrateCommand(Home home, Map<String, String> environment, Console console) {
    this.home = home;
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public String summary() {
    return "brings the tables up to date, says what was added, and ends";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Platform platform = new Platform(home, SettingsGate.pass(environment, console), console);
    StopOnSignal stop = StopOnSignal.of(platform, console);
    try (platform;
        stop) {
      return platform.migrateAndReport() ? 0 : 1;
    }
  }
}
