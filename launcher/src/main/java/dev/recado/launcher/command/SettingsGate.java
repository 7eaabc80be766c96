package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.Problem;
import dev.recado.launcher.settings.Reading;
import dev.recado.launcher.settings.Settings;
import java.util.Map;

/** Nothing starts with a wrong setting; each problem is one line. */
final class SettingsGate {
  private SettingsGate() {}

  static Settings pass(Map<String, String> environment, Console console) {
    return switch (Settings.read(environment)) {
      case Reading.Accepted accepted -> {
        console.lines(accepted.notices());
        yield accepted.settings();
      }
      case Reading.Refused refused -> {
        console.lines(refused.notices());
        throw new StartRefused(refused.problems().stream().map(Problem::line).toList());
      }
    };
  }
}
