package dev.recado.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the program itself lies: sources or an installation. Nothing below it is data. */
public record Home(Path root) {

  /** The folder named by the system property {@code recado.home}, set by the start script. */
  public static Home find() {
    String named = System.getProperty("recado.home", "");
    return new Home(Path.of(named).toAbsolutePath().normalize());
  }

  public Path serverConfiguration() {
    return present(root.resolve("server.xml"));
  }

  public Path webApplication() {
    return present(root.resolve("server/target/recado.war"));
  }

  /** The unpacked Open Liberty; never written to. */
  public Path liberty() {
    return present(root.resolve(".liberty/wlp"));
  }

  /** Where the PostgreSQL programs are unpacked once for all data directories. */
  public Path postgresPrograms() {
    return root.resolve(".postgres");
  }

  private static Path present(Path path) {
    return Optional.of(path)
        .filter(Files::exists)
        .orElseThrow(
            () -> new StartRefused(path + " is missing: start with ./recado, it builds it"));
  }
}
