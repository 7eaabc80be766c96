package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.smoke.SmokePlan;
import dev.recado.launcher.smoke.SmokeRun;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./recado smoke}: the eight steps of the go-live guide against a running server. */
final class SmokeCommand implements Command {
  private static final String SIMULATE = "--simulate";

  /** Somebody at the simulator, who minds nothing. */
  private static final String NOBODY = "5511999990199";

  private final Map<String, String> environment;
  private final Console console;

  SmokeCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "smoke";
  }

  @Override
  public String arguments() {
    return "[--simulate] [--url URL --email EMAIL --unit UNIT --to PHONE --wait SECONDS]";
  }

  @Override
  public String summary() {
    return "pairs a unit and sends one message; the password comes from SMOKE_PASSWORD or is asked";
  }

  @Override
  public int run(List<String> arguments) throws IOException {
    boolean simulate = arguments.contains(SIMULATE);
    List<String> rest = arguments.stream().filter(word -> !word.equals(SIMULATE)).toList();
    RunningServerOptions options = new RunningServerOptions(environment, rest);
    if (options.option("--password").isPresent()) {
      throw new StartRefused(
          "Put the password into SMOKE_PASSWORD: arguments are seen by every process here");
    }
    return new SmokeRun(plan(options, simulate), console::line).run() ? 0 : 1;
  }

  private SmokePlan plan(RunningServerOptions options, boolean simulate) throws IOException {
    Optional<URI> simulator = simulate ? Optional.of(options.simulator()) : Optional.empty();
    String to = options.option("--to").orElse(simulate ? NOBODY : "");
    if (to.isEmpty()) {
      throw new StartRefused("Say who gets the message, with the country: --to 5511987654321");
    }
    return new SmokePlan(
        options.server(),
        simulator,
        new SmokePlan.SignIn(options.email(), password(options)),
        options.option("--unit"),
        to,
        Duration.ofSeconds(seconds(options)));
  }

  private static int seconds(RunningServerOptions options) {
    String text = options.option("--wait").orElse("180");
    if (!text.matches("[0-9]{1,4}")) {
      throw new StartRefused("--wait takes a number of seconds, e.g. 180");
    }
    return Integer.parseInt(text);
  }

  private String password(RunningServerOptions options) throws IOException {
    Optional<String> told = Optional.ofNullable(environment.get("SMOKE_PASSWORD"));
    if (told.isPresent()) {
      return told.get();
    }
    if (options.knowsPassword() || System.console() == null) {
      return options.password();
    }
    return new String(System.console().readPassword("Password of %s: ", options.email()));
  }
}
