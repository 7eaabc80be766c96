package dev.recado.launcher;

import dev.recado.launcher.command.Command;
import dev.recado.launcher.command.Commands;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The program behind {@code ./recado}. */
public final class Recado {
  private static final int MISUSED = 2;

  private Recado() {}

  public static void main(String[] arguments) {
    System.exit(run(Arrays.asList(arguments)));
  }

  private static int run(List<String> words) {
    boolean json = "json".equals(System.getenv("LOG_FORMAT"));
    // Whoever wants JSON reads standard output by machine.
    Console console = new Console(json ? System.err : System.out);
    Commands commands = new Commands(Home.find(), System.getenv(), console);
    Optional<Command> command = commands.named(words.isEmpty() ? "run" : words.getFirst());
    if (command.isEmpty()) {
      new Console(System.err).line("Unknown: " + words.getFirst() + ". Try ./recado help");
      return MISUSED;
    }
    return run(command.get(), words.subList(Math.min(1, words.size()), words.size()));
  }

  private static int run(Command command, List<String> arguments) {
    try {
      return command.run(arguments);
    } catch (StartRefused refusal) {
      new Console(System.err).lines(refusal.lines());
    } catch (Exception defect) {
      defect.printStackTrace(System.err);
    }
    return 1;
  }
}
