package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import java.util.List;

/** {@code ./recado help}. */
final class HelpCommand implements Command {
  private final Commands commands;
  private final Console console;

  HelpCommand(Commands commands, Console console) {
    this.commands = commands;
    this.console = console;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String summary() {
    return "says what there is";
  }

  @Override
  public int run(List<String> arguments) {
    console.line("./recado COMMAND    (docs: README.md; settings: environment variables)");
    for (Command command : commands.all()) {
      String words = (command.name() + " " + command.arguments()).strip();
      console.line("  %-22s %s".formatted(words, command.summary()));
    }
    console.line("  %-22s %s".formatted("format", "formats the Java sources"));
    return 0;
  }
}
