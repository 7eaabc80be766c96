package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.acceptance.AcceptanceRun;
import dev.recado.launcher.acceptance.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code ./recado e2e}: the acceptance scenarios against a running server and its simulator.
 * Without options it finds the one that {@code ./recado run} started here.
 */
final class AcceptanceCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  AcceptanceCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "e2e";
  }

  @Override
  public String arguments() {
    return "[--url URL --simulator URL --email EMAIL --password PASSWORD]";
  }

  @Override
  public String summary() {
    return "plays the acceptance scenarios against a running server";
  }

  @Override
  public int run(List<String> arguments) throws IOException {
    RunningServerOptions options = new RunningServerOptions(environment, arguments);
    Target target =
        new Target(options.server(), options.simulator(), options.email(), options.password());
    return new AcceptanceRun(target, console::line).run() == 0 ? 0 : 1;
  }
}
