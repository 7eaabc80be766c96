package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * The behaviour switches of an instance.
 *
 * @param values all eight fields, in the order the gateway answers them
 */
public record Settings(JsonObject values) {
  /** Fields {@code /settings/set} requires. */
  public static final List<String> REQUIRED =
      List.of(
          "rejectCall",
          "groupsIgnore",
          "alwaysOnline",
          "readMessages",
          "readStatus",
          "syncFullHistory");

  /** A full overwrite: what the source leaves out is off. */
  public static Settings from(Fields source) {
    return new Settings(
        JsonText.object(
            "rejectCall", source.flag("rejectCall", false),
            "msgCall", source.text("msgCall", ""),
            "groupsIgnore", source.flag("groupsIgnore", false),
            "alwaysOnline", source.flag("alwaysOnline", false),
            "readMessages", source.flag("readMessages", false),
            "readStatus", source.flag("readStatus", false),
            "syncFullHistory", source.flag("syncFullHistory", false),
            "wavoipToken", source.text("wavoipToken", "")));
  }
}
