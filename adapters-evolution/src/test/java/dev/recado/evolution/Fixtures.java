package dev.recado.evolution;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The gateway's recorded exchanges, found through the system property {@code recado.shared}. */
public final class Fixtures {
  private Fixtures() {}

  public static List<Path> http() {
    try (Stream<Path> files = Files.list(folder().resolve("http"))) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static JsonObject webhook(String name) {
    return read(folder().resolve(name + ".json"));
  }

  public static JsonObject read(Path file) {
    try {
      return (JsonObject) JsonText.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What each webhook body is expected to say, by file name. */
  public static JsonObject expected() {
    return read(folder().resolve("expected.json"));
  }

  public static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(folder().resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All webhook bodies. */
  public static List<String> webhooks() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{3}-.*\\.json"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    String shared = System.getProperty("recado.shared", "");
    Path folder = Path.of(shared, "evolution", "fixtures");
    if (shared.isEmpty() || !Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "No fixtures in \"%s\": start the tests with -Drecado.shared=<the shared folder>"
              .formatted(folder));
    }
    return folder;
  }
}
