package dev.recado.launcher.command;

import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.SignIn;
import dev.recado.launcher.settings.Access.FirstAdmin;
import java.util.ArrayList;
import java.util.List;

/** What a person needs to know once everything runs. */
final class Welcome {
  private Welcome() {}

  static List<String> lines(RunningPlatform running) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("  Recado      " + running.http().baseUrl());
    running
        .signIn()
        .admin()
        .ifPresent(admin -> lines.add("  Sign in     " + signIn(running, admin)));
    running.gateway().page().ifPresent(page -> lines.add("  Simulator   " + page));
    lines.add("  PostgreSQL  " + running.database().owner() + " (" + version(running) + ")");
    lines.add("  Stop        Ctrl-C");
    lines.add("");
    return lines;
  }

  private static String signIn(RunningPlatform running, FirstAdmin admin) {
    SignIn signIn = running.signIn();
    if (signIn.show()) {
      return "%s  %s  (printed only this once)".formatted(admin.email(), admin.password().value());
    }
    return signIn
        .kept()
        .map(file -> "%s  (first password: %s)".formatted(admin.email(), file))
        .orElse(admin.email());
  }

  private static String version(RunningPlatform running) {
    return running.database().version();
  }
}
