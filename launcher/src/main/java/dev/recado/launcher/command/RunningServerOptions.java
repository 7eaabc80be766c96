package dev.recado.launcher.command;

import dev.recado.launcher.StartRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a running server is and how its administrator signs in: from {@code --url}, {@code --email}
 * and {@code --password}, otherwise the one that {@code ./recado run} started here.
 */
final class RunningServerOptions {
  private final Map<String, String> environment;
  private final Map<String, String> given = new HashMap<>();

  /**
   * @throws StartRefused for an option without a value
   */
  RunningServerOptions(Map<String, String> environment, List<String> arguments) {
    this.environment = environment;
    for (int i = 0; i < arguments.size(); i += 2) {
      if (i + 1 == arguments.size()) {
        throw new StartRefused("Give a value for " + arguments.get(i));
      }
      given.put(arguments.get(i), arguments.get(i + 1));
    }
  }

  /** What was given under that name. */
  Optional<String> option(String name) {
    return Optional.ofNullable(given.get(name));
  }

  private int port() {
    return Integer.parseInt(environment.getOrDefault("PORT", "3000"));
  }

  Optional<String> tenant() {
    return Optional.ofNullable(given.get("--tenant"));
  }

  Optional<String> unit() {
    return Optional.ofNullable(given.get("--unit"));
  }

  Optional<String> reason() {
    return Optional.ofNullable(given.get("--reason"));
  }

  URI server() {
    return URI.create(given.getOrDefault("--url", "http://127.0.0.1:" + port()));
  }

  URI simulator() {
    return URI.create(given.getOrDefault("--simulator", "http://127.0.0.1:" + (port() + 1)));
  }

  String email() {
    return given.getOrDefault(
        "--email", environment.getOrDefault("ADMIN_EMAIL", "admin@recado.local"));
  }

  /** Whether nobody has to be asked for it. */
  boolean knowsPassword() {
    return told().isPresent() || Files.exists(kept());
  }

  String password() throws IOException {
    Optional<String> told = told();
    return told.isPresent() ? told.get() : generated();
  }

  private Optional<String> told() {
    return option("--password").or(() -> Optional.ofNullable(environment.get("ADMIN_PASSWORD")));
  }

  private Path kept() {
    return Path.of(environment.getOrDefault("DATA_DIR", "data"), "secrets", "admin-password");
  }

  private String generated() throws IOException {
    if (!Files.exists(kept())) {
      throw new StartRefused(
          "No password for the administrator: give ADMIN_PASSWORD, or start ./recado run first");
    }
    return Files.readString(kept()).strip();
  }
}
