package dev.recado.launcher.acceptance;

import java.util.Map;

/** The unit writes. */
final class OutboundScenarios {
  private OutboundScenarios() {}

  static void sendsOnceAndRetries(Stage stage) {
    Stage.Paired unit = stage.paired();
    String customer = stage.phone();
    Map<String, Object> request =
        Map.of("phone", customer, "message", "Olá!", "clientMessageId", stage.word());
    // The number check fails once: nothing was sent, so the second attempt may go.
    stage.world().fault(unit.instance(), "connection-closed-500", 1);

    Answer first = unit.admin().post("/messages", request).expect(200);
    Answer second = unit.admin().post("/messages", request).expect(200);

    Expect.that(first.object().getBoolean("success"), "first: %s", first);
    Expect.that(first.object().getInt("attempts") == 2, "attempts: %s", first);
    Expect.that(!first.text("messageId").isEmpty(), "no provider id: %s", first);
    Expect.that(second.object().getBoolean("deduplicated"), "second: %s", second);
    Expect.that(
        second.text("internalId").equals(first.text("internalId")), "another row: %s", second);
    Expect.that(
        stage.world().sent(unit.instance(), customer).size() == 1, "not exactly one was sent");
    unit.admin()
        .post(
            "/messages",
            Map.of(
                "phone",
                customer,
                "message",
                "Outra",
                "clientMessageId",
                request.get("clientMessageId")))
        .expect(422);
    ticks(stage, unit, first);
  }

  private static void ticks(Stage stage, Stage.Paired unit, Answer sent) {
    stage.world().receipt(unit.instance(), sent.text("messageId"), "READ");
    Expect.within(
        Stage.PROMPT,
        () -> unit.admin().get("/messages/" + sent.text("internalId")).expect(200),
        seen -> seen.text("status").equals("read"));
  }
}
