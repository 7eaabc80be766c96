package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import java.time.Instant;
import java.util.Set;

/** The last time the gateway gave a session up. */
public record Disconnection(int code, Instant at) {
  /** Codes after which the gateway does not reconnect and tells so. */
  private static final Set<Integer> FINAL = Set.of(401, 402, 403, 406);

  static boolean isFinal(int code) {
    return FINAL.contains(code);
  }

  /** The error as the gateway stores it: JSON inside a text. */
  public String description() {
    return JsonText.object(
            "error", JsonText.object("data", null, "isBoom", true, "isServer", false),
            "output", JsonText.object("statusCode", code),
            "date", at.toString())
        .toString();
  }
}
