package dev.recado.launcher.acceptance;

import java.util.Map;

/** The gateway, or somebody who pretends to be it, reports. */
final class WebhookScenarios {
  private static final Map<String, Object> EVENT =
      Map.of("event", "messages.upsert", "instance", "nobody-has-this", "data", Map.of());

  private WebhookScenarios() {}

  static void rejectsInvalidProvider(Stage stage) {
    Answer answer =
        stage.anonymous().post("/webhooks/whatsapp/telegram/any-secret", EVENT).expect(400);
    Expect.that(answer.text("error").equals("Invalid provider"), "error: %s", answer);
  }

  static void acceptsUnknownInstance(Stage stage) {
    Stage.Paired unit = stage.paired();
    Answer unknown =
        stage.anonymous().post("/webhooks/whatsapp/evolution/a-wrong-secret", EVENT).expect(200);
    Expect.that(unknown.text("warning").equals("unknown_instance"), "warning: %s", unknown);
    Answer known =
        stage
            .anonymous()
            .post(
                "/webhooks/whatsapp/evolution/a-wrong-secret",
                Map.of("event", "messages.upsert", "instance", unit.instance()))
            .expect(200);
    Expect.that(known.equals(unknown), "an oracle: %s is not %s", known, unknown);
    Answer nameless =
        stage
            .anonymous()
            .post("/webhooks/whatsapp/evolution/test", Map.of("event", "test"))
            .expect(200);
    Expect.that(nameless.text("warning").equals("no_instance"), "warning: %s", nameless);
  }
}
