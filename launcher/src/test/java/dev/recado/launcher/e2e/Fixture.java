package dev.recado.launcher.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One recorded webhook body and what a correct receiver makes of it.
 *
 * @param name the file
 */
record Fixture(String name, String body, JsonObject expected) {
  private static final String OWN_PHONE = "5511999990000";
  private static final String INSTANCE = "unidade-centro-7f3k";

  static List<Fixture> all() {
    Path folder = Path.of(System.getProperty("recado.shared"), "evolution", "fixtures");
    JsonObject expected = json(read(folder.resolve("expected.json")));
    return expected.keySet().stream()
        .sorted()
        .map(name -> new Fixture(name, read(folder.resolve(name)), expected.getJsonObject(name)))
        .toList();
  }

  String action() {
    return expected.getString("action");
  }

  /** The body as it would arrive for another instance with another phone of its own. */
  String sentTo(String instance, String ownPhone) {
    return body.replace(INSTANCE, instance).replace(OWN_PHONE, ownPhone);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "the recorded bodies lie in shared/ beside the checkout", missing);
    }
  }
}
