package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.backup.Backup;
import dev.recado.launcher.settings.DatabaseChoice;
import dev.recado.launcher.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code ./recado backup FILE}: the embedded database and what belongs to it, also while it runs.
 */
final class BackupCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  BackupCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String summary() {
    return "copies the embedded database, secrets and files into FILE, also while Recado runs";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    if (arguments.size() != 1) {
      throw new StartRefused("Give the file to write: ./recado backup recado.tar.gz");
    }
    Settings settings = SettingsGate.pass(environment, console);
    requireEmbedded(settings, "backup.sh");
    Path file = Path.of(arguments.getFirst());
    new Backup(settings.deployment().dataDirectory()).to(file);
    console.line("%s: %d bytes. It holds secrets.".formatted(file, Files.size(file)));
    if (settings.access().jwtSecret().isPresent()) {
      console.line("Not in it: JWT_ACCESS_SECRET, which is set from outside. Keep it apart.");
    }
    if (settings.media().bucket().isPresent()) {
      console.line("Not in it: files of messages, which lie in MEDIA_S3_BUCKET.");
    }
    return 0;
  }

  static void requireEmbedded(Settings settings, String script) {
    if (settings.database() instanceof DatabaseChoice.External) {
      throw new StartRefused("DATABASE_URL names a database of yours: use deploy/backup/" + script);
    }
  }
}
