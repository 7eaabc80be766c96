package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import java.util.List;
import java.util.function.Supplier;

/** Prints a text that Recado makes of its own tables, to be kept in a file. */
final class PrintCommand implements Command {
  private final String name;
  private final String summary;
  private final Supplier<String> text;
  private final Console console;

  PrintCommand(String name, String summary, Supplier<String> text, Console console) {
    this.name = name;
    this.summary = summary;
    this.text = text;
    this.console = console;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public int run(List<String> arguments) {
    text.get().lines().forEach(console::line);
    return 0;
  }
}
