package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import java.util.List;
import java.util.Optional;

/** {@code ./recado version}. */
final class VersionCommand implements Command {
  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "version";
  }

  @Override
  public String summary() {
    return "names this version";
  }

  @Override
  public int run(List<String> arguments) {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    console.line("Recado " + Optional.ofNullable(version).orElse("from unpacked classes"));
    return 0;
  }
}
