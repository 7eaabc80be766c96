package dev.recado.evolution.webhook;

import dev.recado.evolution.wire.Unicode;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what a content carries beside its words, as texts; what is missing is left out. */
record Details(JsonObject body, Map<String, String> all) {
  static Details of(JsonObject body) {
    return new Details(body, new LinkedHashMap<>());
  }

  /** A member under its own name. */
  Details same(String member) {
    return named(member, member);
  }

  /** A member under our name. */
  Details named(String name, String member) {
    text(body.get(member), Values.number(body, member))
        .filter(text -> !text.isBlank())
        .ifPresent(text -> all.put(name, text));
    return this;
  }

  Details flag(String name, String member) {
    all.put(name, Values.flag(body, member).orElse(false).toString());
    return this;
  }

  /** One member of each object in a list, line by line. */
  Details lines(String name, String list, String member) {
    String lines =
        Values.objects(body.get(list)).stream()
            .flatMap(item -> Values.filled(item, member).stream())
            .collect(Collectors.joining("\n"));
    all.put(name, lines);
    return this;
  }

  private static Optional<String> text(@Nullable JsonValue value, OptionalLong whole) {
    return switch (value) {
      case null -> Optional.empty();
      case JsonString string -> Optional.of(Unicode.clean(string.getString()));
      case JsonNumber number -> Optional.of(number.toString());
      default ->
          whole.isPresent() ? Optional.of(Long.toString(whole.getAsLong())) : Optional.empty();
    };
  }
}
