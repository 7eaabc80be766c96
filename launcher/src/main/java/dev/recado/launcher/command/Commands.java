package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.alerting.AlertRules;
import dev.recado.launcher.alerting.Dashboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All commands, in the order of the help. */
public final class Commands {
  private final List<Command> commands;

  public Commands(Home home, Map<String, String> environment, Console console) {
    this.commands =
        List.of(
            new RunCommand(home, environment, console),
            new MigrateCommand(home, environment, console),
            new InitCommand(home, environment, console),
            new ResetPasswordCommand(home, environment, console),
            new BackupCommand(environment, console),
            new RestoreCommand(home, environment, console),
            new SeedCommand(environment, console),
            new AcceptanceCommand(environment, console),
            new SmokeCommand(environment, console),
            new WatchCommand(environment, console),
            new PauseCommand(environment, console),
            new ResumeCommand(environment, console),
            new GateCommand(environment, console),
            new ReportCommand(environment, System.in, console),
            new PrintCommand(
                "alerts", "prints alert rules for Prometheus", AlertRules::yaml, console),
            new PrintCommand(
                "dashboard", "prints a dashboard for Grafana", Dashboard::json, console),
            new VersionCommand(console),
            new HelpCommand(this, console));
  }

  List<Command> all() {
    return commands;
  }

  public Optional<Command> named(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst();
  }
}
