package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code ./recado resume}: lets what was paused send again, at its pace. */
final class ResumeCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  ResumeCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "resume";
  }

  @Override
  public String arguments() {
    return SendingSwitch.ARGUMENTS;
  }

  @Override
  public String summary() {
    return "ends such a pause";
  }

  @Override
  public int run(List<String> arguments) throws IOException {
    SendingSwitch target = new SendingSwitch(environment, arguments);
    target.resume();
    console.line("Sending of " + target.name() + " goes on, at its pace.");
    return 0;
  }
}
