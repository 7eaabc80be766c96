package dev.recado.launcher.command;

import dev.recado.launcher.database.EmbeddedPostgres;
import dev.recado.launcher.settings.DatabaseChoice;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Settings;
import java.util.Optional;

/** The database that a command works on beside a server. */
final class RunningDatabase {
  private RunningDatabase() {}

  /** Its owner; empty when the embedded one does not run. */
  static Optional<PostgresUrl> owner(Settings settings) throws Exception {
    return switch (settings.database()) {
      case DatabaseChoice.External external -> Optional.of(external.owner());
      case DatabaseChoice.Embedded embedded ->
          EmbeddedPostgres.runningOwner(settings.deployment().dataDirectory());
    };
  }
}
