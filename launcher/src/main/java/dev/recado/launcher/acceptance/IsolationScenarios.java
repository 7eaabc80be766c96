package dev.recado.launcher.acceptance;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two tenants side by side. */
final class IsolationScenarios {
  private IsolationScenarios() {}

  static void wallsOff(Stage stage) {
    Stage.Paired ours = stage.paired();
    Stage.Tenancy theirs = stage.tenancy();
    stage.world().write(ours.instance(), stage.phone(), "Segredo");
    String conversation =
        Expect.within(
                Stage.PROMPT,
                () -> ours.admin().get("/conversations").items(),
                items -> items.size() == 1)
            .getJsonObject(0)
            .getString("id");
    String message =
        ours.admin()
            .get("/conversations/" + conversation + "/messages")
            .items()
            .getJsonObject(0)
            .getString("id");

    for (String list : List.of("/conversations", "/contacts")) {
      Answer seen = theirs.admin().get(list).expect(200);
      Expect.that(seen.items().isEmpty(), "%s shows %s", list, seen);
    }
    sameAsAbsent(theirs.admin(), "/conversations/%s/messages", conversation);
    sameAsAbsent(theirs.admin(), "/messages/%s", message);
    sameAsAbsent(theirs.admin(), "/units/%s/whatsapp/status", ours.unitId());
    Answer units = theirs.admin().get("/admin/units").expect(200);
    Expect.that(units.items().size() == 1, "units: %s", units);
    theirs
        .admin()
        .post("/messages", Map.of("phone", stage.phone(), "message", "Oi", "unitId", ours.unitId()))
        .expect(404);
  }

  /** Nobody can tell another tenant's thing from one that does not exist. */
  private static void sameAsAbsent(Api api, String path, String foreign) {
    JsonObject real = api.get(path.formatted(foreign)).expect(404).object();
    JsonObject absent = api.get(path.formatted(UUID.randomUUID())).expect(404).object();
    for (String member : List.of("type", "title", "detail", "code", "error")) {
      Expect.that(
          real.get(member).equals(absent.get(member)), "%s: %s is not %s", path, real, absent);
    }
  }
}
