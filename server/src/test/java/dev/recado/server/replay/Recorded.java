package dev.recado.server.replay;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A recorded body and what expected.json says of it.
 *
 * @param name the file
 */
record Recorded(String name, String body, JsonObject expected) {
  static final String OWN_PHONE = "5511999990000";
  static final String INSTANCE = "unidade-centro-7f3k";
  private static final Set<String> CONNECTION =
      Set.of("qr", "qr_limit", "connection", "instance_logged_out", "instance_removed");

  /** All that is not about the connection itself, which has a history of its own. */
  static List<Recorded> all() {
    JsonObject expected = json(read("expected.json"));
    return expected.keySet().stream()
        .sorted()
        .map(name -> new Recorded(name, read(name), expected.getJsonObject(name)))
        .filter(body -> !CONNECTION.contains(body.action()))
        .toList();
  }

  /** Those whose names begin with these numbers, in that order. */
  static List<Recorded> these(String... numbers) {
    List<Recorded> all = all();
    return Arrays.stream(numbers)
        .flatMap(number -> all.stream().filter(body -> body.name().startsWith(number + "-")))
        .toList();
  }

  String action() {
    return expected.getString("action");
  }

  String key() {
    return expected.getString("keyId");
  }

  Optional<String> text(String member) {
    return expected.get(member) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  /** The same under another id. */
  Recorded named(String id) {
    return new Recorded(name, body.replace(key(), id), expected);
  }

  /** With another text in its place. */
  Recorded with(String before, String after) {
    if (!body.contains(before)) {
      throw new IllegalArgumentException(name + " does not say " + before);
    }
    return new Recorded(name, body.replace(before, after), expected);
  }

  static Stream<Recorded> shown() {
    Set<String> shown =
        Set.of("inbound_message", "group_message", "outbound_echo", "outbound_sent");
    return all().stream().filter(body -> shown.contains(body.action()));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String read(String name) {
    Path folder = Path.of(System.getProperty("recado.shared"), "evolution", "fixtures");
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "the recorded bodies lie in shared/ beside the checkout", missing);
    }
  }
}
