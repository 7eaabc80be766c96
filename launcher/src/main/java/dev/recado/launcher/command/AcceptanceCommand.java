package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.acceptance.AcceptanceRun;
import dev.recado.launcher.acceptance.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    return new AcceptanceRun(target(given), console::line).run() == 0 ? 0 : 1;
  }

  private Target target(Map<String, String> given) throws IOException {
    int port = Integer.parseInt(environment.getOrDefault("PORT", "3000"));
    String email = environment.getOrDefault("ADMIN_EMAIL", "admin@recado.local");
    String password =
        given.containsKey("--password") ? given.get("--password") : generatedPassword();
    return new Target(
        URI.create(given.getOrDefault("--url", "http://127.0.0.1:" + port)),
        URI.create(given.getOrDefault("--simulator", "http://127.0.0.1:" + (port + 1))),
        given.getOrDefault("--email", email),
        password);
  }

  private String generatedPassword() throws IOException {
    if (environment.containsKey("ADMIN_PASSWORD")) {
      return environment.get("ADMIN_PASSWORD");
    }
    Path kept = Path.of(environment.getOrDefault("DATA_DIR", "data"), "secrets", "admin-password");
    if (!Files.exists(kept)) {
      throw new StartRefused(
          "No password for the administrator: give --password, or start ./recado run first");
    }
    return Files.readString(kept).strip();
  }
}
