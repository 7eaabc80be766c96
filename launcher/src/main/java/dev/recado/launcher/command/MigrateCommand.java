package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.Platform;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.database.DatabaseRoles;
import dev.recado.launcher.database.MigrationScript;
import dev.recado.launcher.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code ./recado migrate}: for installations that migrate before they roll out; with {@code --sql}
 * a file for a SQL editor.
 */
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
  public String arguments() {
    return "[--sql FILE]";
  }

  @Override
  public String summary() {
    return "brings the tables up to date, says what was added, and ends; or writes it as SQL";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Settings settings = SettingsGate.pass(environment, console);
    if (arguments.isEmpty()) {
      return migrate(settings);
    }
    if (arguments.size() != 2 || !arguments.getFirst().equals("--sql")) {
      throw new StartRefused("Name the file: ./recado migrate --sql recado.sql");
    }
    return write(settings, Path.of(arguments.getLast()));
  }

  /** For those who may not let a program migrate; the database is not touched. */
  private int write(Settings settings, Path file) throws Exception {
    DatabaseRoles roles = DatabaseRoles.of(settings.database());
    Files.writeString(file, new MigrationScript(roles.owner(), roles.application()).text());
    console.line("%s: run it as %s; it may be run again".formatted(file, roles.owner()));
    return 0;
  }

  private int migrate(Settings settings) throws Exception {
    Platform platform = new Platform(home, settings, console);
    StopOnSignal stop = StopOnSignal.of(platform, console);
    try (platform;
        stop) {
      return platform.migrateAndReport() ? 0 : 1;
    }
  }
}
