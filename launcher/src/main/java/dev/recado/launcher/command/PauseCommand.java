package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.acceptance.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./recado pause}: stops sending and says when nothing was on its way any more. */
final class PauseCommand implements Command {
  private final Map<String, String> environment;
  private final Console console;

  PauseCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "pause";
  }

  @Override
  public String arguments() {
    return SendingSwitch.ARGUMENTS;
  }

  @Override
  public String summary() {
    return "stops all sending of the platform, a tenant or a unit, through a running server";
  }

  /**
   * @return 0, or 1 when calls to the gateway were still being made at the end
   */
  @Override
  public int run(List<String> arguments) throws IOException {
    SendingSwitch target = new SendingSwitch(environment, arguments);
    Answer stopped = target.pause();
    int inFlight = stopped.object().getInt("inFlight");
    console.line("Sending of " + target.name() + " is paused.");
    console.line(
        inFlight == 0
            ? String.format(
                Locale.ROOT,
                "Nothing was in flight any more after %.3f s",
                stopped.object().getInt("stoppedAfterMillis") / 1000.0)
            : inFlight + " calls to the gateway are still being made");
    return inFlight == 0 ? 0 : 1;
  }
}
