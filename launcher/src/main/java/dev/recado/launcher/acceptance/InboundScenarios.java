package dev.recado.launcher.acceptance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;

/** A customer writes. */
final class InboundScenarios {
  private InboundScenarios() {}

  static void creates(Stage stage) {
    Stage.Paired unit = stage.paired();
    String customer = stage.phone();

    stage.world().write(unit.instance(), customer, "Bom dia!");

    JsonObject conversation = conversation(unit);
    Expect.that(conversation.getInt("unread") == 1, "unread: %s", conversation);
    JsonObject message = onlyMessage(unit, conversation);
    Expect.that(message.getString("content").equals("Bom dia!"), "content: %s", message);
    Expect.that(message.getString("status").equals("received"), "status: %s", message);
    Expect.that(message.getString("sender").equals("customer"), "sender: %s", message);
    JsonObject contact = unit.admin().get("/contacts").items().getJsonObject(0);
    Expect.that(contact.getString("phone").equals(customer), "contact: %s", contact);
    Expect.that(contact.getString("name").equals("Ana"), "contact: %s", contact);
  }

  static void deduplicates(Stage stage) {
    Stage.Paired unit = stage.paired();
    Map<String, Object> event =
        Map.of(
            "event", "messages.upsert",
            "instance", unit.instance(),
            "data",
                Map.of(
                    "key",
                    Map.of(
                        "remoteJid", stage.phone() + "@s.whatsapp.net",
                        "fromMe", false,
                        "id", "AC" + stage.word()),
                    "pushName",
                    "Ana",
                    "message",
                    Map.of("conversation", "Só uma vez"),
                    "messageType",
                    "conversation",
                    "messageTimestamp",
                    System.currentTimeMillis() / 1000));
    String body = Json.createObjectBuilder(event).build().toString();

    for (int i = 0; i < 3; i++) {
      int status = stage.world().deliver(unit.instance(), body);
      Expect.that(status == 200, "answer: %s", status);
    }

    JsonObject conversation = conversation(unit);
    onlyMessage(unit, conversation);
    Expect.that(conversation.getInt("unread") == 1, "unread: %s", conversation);
    Expect.that(unit.admin().get("/contacts").items().size() == 1, "more than one contact");
  }

  private static JsonObject conversation(Stage.Paired unit) {
    return Expect.within(
            Stage.PROMPT,
            () -> unit.admin().get("/conversations").expect(200).items(),
            items -> items.size() == 1)
        .getJsonObject(0);
  }

  private static JsonObject onlyMessage(Stage.Paired unit, JsonObject conversation) {
    String path = "/conversations/" + conversation.getString("id") + "/messages";
    Answer messages = unit.admin().get(path).expect(200);
    Expect.that(messages.items().size() == 1, "messages: %s", messages);
    return messages.items().getJsonObject(0);
  }
}
