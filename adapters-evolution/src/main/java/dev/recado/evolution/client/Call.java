package dev.recado.evolution.client;

import dev.recado.domain.connection.InstanceName;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request to the gateway.
 *
 * @param file the body where it carries a file
 * @param most bytes of an answer; a longer one counts as lost
 */
record Call(
    Kind kind,
    String method,
    String path,
    Optional<JsonObject> body,
    Optional<FileBody> file,
    long most) {
  /** More than any page of messages has. */
  private static final long ORDINARY = 64L << 20;

  /** Besides a file an answer says little. */
  private static final long AROUND_A_FILE = 1L << 20;

  enum Kind {
    ORDINARY,
    /** Given the time of engine.md, and never a second try. */
    SEND,
    /** The same, with the time that converting a picture or a recording takes. */
    SEND_FILE,
    /** The gateway itself tries twice, five seconds apart. */
    FETCH
  }

  private Call(Kind kind, String method, String path, Optional<JsonObject> body) {
    this(kind, method, path, body, Optional.empty(), ORDINARY);
  }

  static Call get(String action, InstanceName instance) {
    return new Call(Kind.ORDINARY, "GET", path(action, instance), Optional.empty());
  }

  static Call delete(String action, InstanceName instance) {
    return new Call(Kind.ORDINARY, "DELETE", path(action, instance), Optional.empty());
  }

  static Call post(String path, JsonObject body) {
    return new Call(Kind.ORDINARY, "POST", path, Optional.of(body));
  }

  static Call post(String action, InstanceName instance, JsonObject body) {
    return post(path(action, instance), body);
  }

  static Call send(String action, InstanceName instance, JsonObject body) {
    return new Call(Kind.SEND, "POST", path(action, instance), Optional.of(body));
  }

  static Call sendFile(String action, InstanceName instance, FileBody body) {
    return new Call(
        Kind.SEND_FILE,
        "POST",
        path(action, instance),
        Optional.empty(),
        Optional.of(body),
        ORDINARY);
  }

  /**
   * @param largest file that is wanted, in bytes; as base64 it is a third longer
   */
  static Call fetch(String action, InstanceName instance, JsonObject body, long largest) {
    long most = largest / 3 * 4 + AROUND_A_FILE;
    return new Call(
        Kind.FETCH, "POST", path(action, instance), Optional.of(body), Optional.empty(), most);
  }

  /** In a path a plus sign is no space. */
  private static String path(String action, InstanceName instance) {
    String name = URLEncoder.encode(instance.value(), StandardCharsets.UTF_8);
    return action + "/" + name.replace("+", "%20");
  }
}
