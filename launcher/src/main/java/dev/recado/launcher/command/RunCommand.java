package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.Platform;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.settings.Deployment;
import dev.recado.launcher.settings.Settings;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./recado run}: the whole platform until somebody stops it. */
final class RunCommand implements Command {
  private final Home home;
  private final Map<String, String> environment;
  private final Console console;

  RunCommand(Home home, Map<String, String> environment, Console console) {
    this.home = home;
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String summary() {
    return "starts everything; Ctrl-C stops it (this is the default)";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Settings settings = SettingsGate.pass(environment, console);
    greet(settings.deployment());
    Platform platform = new Platform(home, settings, console);
    StopOnSignal stop = StopOnSignal.of(platform, console);
    try (platform;
        stop) {
      RunningPlatform running = platform.start(Redirect.INHERIT);
      console.lines(Welcome.lines(running));
      int code = running.server().onExit().join();
      if (!stop.signalled()) {
        console.line("The server ended with exit code %d: see logs in DATA_DIR".formatted(code));
      }
      return 1;
    } catch (Exception failure) {
      if (stop.signalled()) {
        return 0;
      }
      throw failure;
    }
  }

  private void greet(Deployment deployment) {
    console.line(
        "Recado  RUN_MODE=%s  APP_ENV=%s  DATA_DIR=%s"
            .formatted(
                deployment.mode().name().toLowerCase(Locale.ROOT),
                deployment.environment().name().toLowerCase(Locale.ROOT),
                deployment.dataDirectory()));
  }
}
