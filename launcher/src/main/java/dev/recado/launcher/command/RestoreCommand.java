package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.backup.Restore;
import dev.recado.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code ./recado restore FILE}: what {@code ./recado backup} wrote, into an empty DATA_DIR. */
final class RestoreCommand implements Command {
  private final Home home;
  private final Map<String, String> environment;
  private final Console console;

  RestoreCommand(Home home, Map<String, String> environment, Console console) {
    this.home = home;
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String summary() {
    return "puts a backup into an empty DATA_DIR; sending is paused there";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    if (arguments.size() != 1) {
      throw new StartRefused("Give the file to read: ./recado restore recado.tar.gz");
    }
    Settings settings = SettingsGate.pass(environment, console);
    BackupCommand.requireEmbedded(settings, "restore.sh");
    Path root = settings.deployment().dataDirectory();
    Restore.Restored restored =
        new Restore(root).from(Path.of(arguments.getFirst()), home.postgresPrograms());
    console.line(
        "%s holds %d tenants and %d messages; sending is paused."
            .formatted(root, restored.tenants(), restored.messages()));
    console.line(
        "Start Recado on it, look at what waits (Monitoramento, Entregas), then let it send again"
            + " (Administração, Pausas).");
    return 0;
  }
}
