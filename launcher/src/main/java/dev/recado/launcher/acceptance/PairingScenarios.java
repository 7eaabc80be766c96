package dev.recado.launcher.acceptance;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;

/** A unit gets its number. */
final class PairingScenarios {
  private static final int SHORTEST_CODE = 50;

  private PairingScenarios() {}

  static void generatesCode(Stage stage) {
    Stage.Tenancy tenancy = stage.tenancy();
    Expect.that(stage.status(tenancy).text("status").equals("not_configured"), "configured before");

    Answer answer = stage.connect(tenancy);

    JsonObject connection = answer.object().getJsonObject("connection");
    String code = Answer.text(connection, "qrCode");
    Expect.that(code.length() >= SHORTEST_CODE, "no QR code: %s", answer);
    Expect.that(code.startsWith("data:image/png;base64,"), "no image: %s", code);
    Expect.that(Answer.text(connection, "status").equals("qr"), "not in qr: %s", answer);
    Answer status = stage.status(tenancy);
    Expect.that(status.text("reason").equals("waiting_scan"), "not waiting: %s", status);
  }

  static void scanConnects(Stage stage) {
    Stage.Tenancy tenancy = stage.tenancy();
    Answer answer = stage.connect(tenancy);
    String instance = answer.object().getJsonObject("connection").getString("instanceId");
    String phone = stage.phone();

    stage.world().scan(instance, phone);

    Answer status =
        Expect.within(
            Stage.PROMPT,
            () -> stage.status(tenancy),
            seen -> seen.text("status").equals("connected"));
    Expect.that(status.text("reason").equals("scan_completed"), "reason: %s", status);
    Expect.that(!status.text("connectedAt").isEmpty(), "no time: %s", status);
    Expect.that(status.text("phone").equals(phone), "other phone: %s", status);
    for (String absent : Set.of("qrCode", "disconnectedAt")) {
      Expect.that(status.object().get(absent) == JsonValue.NULL, "%s: %s", absent, status);
    }
  }
}
