package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.json.Fields;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Collects violations in the words of the gateway's validator; all of them are told at once. */
final class Schema {
  private final String path;
  private final Fields body;
  private final List<String> violations = new ArrayList<>();

  private Schema(String path, Fields body) {
    this.path = path;
    this.body = body;
  }

  static Schema of(String path, Fields body) {
    return new Schema(path, body);
  }

  Schema text(String name) {
    if (required(name) && body.text(name).isEmpty()) {
      violations.add("%s.%s is not of a type(s) string".formatted(path, name));
    }
    return this;
  }

  /** A destination; anything but a text is called an invalid format. */
  Schema number() {
    if (required("number") && body.text("number").isEmpty()) {
      violations.add("Invalid format");
    }
    return this;
  }

  Schema flag(String name) {
    JsonValue value = body.raw(name);
    if (required(name) && value != JsonValue.TRUE && value != JsonValue.FALSE) {
      violations.add("%s.%s is not of a type(s) boolean".formatted(path, name));
    }
    return this;
  }

  Schema object(String name) {
    if (required(name) && body.raw(name).getValueType() != ValueType.OBJECT) {
      violations.add("%s.%s is not of a type(s) object".formatted(path, name));
    }
    return this;
  }

  Schema oneOf(String name, List<String> allowed) {
    if (required(name) && !body.text(name).map(allowed::contains).orElse(false)) {
      violations.add(
          "%s.%s is not one of enum values: %s".formatted(path, name, String.join(",", allowed)));
    }
    return this;
  }

  void require() {
    if (!violations.isEmpty()) {
      throw Failure.invalid(violations);
    }
  }

  private boolean required(String name) {
    if (!body.has(name)) {
      violations.add("%s requires property \"%s\"".formatted(path, name));
    }
    return body.has(name);
  }
}
