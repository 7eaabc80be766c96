package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Jids;
import dev.recado.evolution.simulator.model.MessagePage;
import dev.recado.evolution.simulator.model.MessageQuery;
import dev.recado.evolution.simulator.model.NumberBook;
import dev.recado.evolution.simulator.model.StoredMessage;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;

/** {@code /chat/…}: looking numbers and messages up. */
final class ChatCalls {
  private final NumberBook numbers;

  ChatCalls(NumberBook numbers) {
    this.numbers = numbers;
  }

  /** The answers come in another order than the questions; failures are a naked object. */
  Reply whatsappNumbers(Instance instance, Fields body) {
    List<String> asked = body.texts("numbers").stream().distinct().toList();
    if (asked.isEmpty() || !instance.session().isOpen()) {
      throw Failure.naked();
    }
    return Reply.ok(
        JsonText.array(
            asked.stream()
                .map(numbers::look)
                .sorted(Comparator.comparingInt(ChatCalls::rank))
                .map(ChatCalls::found)
                .toList()));
  }

  private static int rank(NumberBook.Lookup found) {
    if (found.jid().endsWith("@broadcast")) {
      return 0;
    }
    return found.jid().endsWith("@g.us") ? 1 : 2;
  }

  private static JsonObject found(NumberBook.Lookup found) {
    JsonObject plain =
        JsonText.object("jid", found.jid(), "exists", found.exists(), "number", found.typed());
    JsonObject named = found.name().isEmpty() ? plain : JsonText.with(plain, "name", found.name());
    return found.hasLid() || Jids.isLid(found.jid()) ? JsonText.with(named, "lid", "lid") : named;
  }

  Reply findMessages(Instance instance, Fields body) {
    MessagePage page = instance.messages().find(MessageQuery.from(body));
    return Reply.ok(
        JsonText.object(
            "messages",
            JsonText.object(
                "total", page.total(),
                "pages", page.pages(),
                "currentPage", page.current(),
                "records", page.records().stream().map(ChatCalls::record).toList())));
  }

  private static JsonObject record(StoredMessage message) {
    JsonObject data = message.data();
    return JsonText.object(
        "id", message.row(),
        "key", data.get("key"),
        "pushName", data.get("pushName"),
        "messageType", data.get("messageType"),
        "message", data.get("message"),
        "messageTimestamp", data.get("messageTimestamp"),
        "instanceId", data.get("instanceId"),
        "source", data.get("source"),
        "contextInfo", data.get("contextInfo"),
        "MessageUpdate",
            message.updates().stream().map(status -> JsonText.object("status", status)).toList());
  }

  Reply getBase64(Instance instance, Fields body) {
    StoredMessage message =
        body.child("message")
            .child("key")
            .text("id")
            .flatMap(instance.messages()::find)
            .orElseThrow(() -> Failure.badRequest("Message not found"));
    if (message.media() == null) {
      throw Failure.badRequest("The message is not of the media type");
    }
    return Reply.created(MediaView.of(message.media()));
  }

  Reply markAsRead(Instance instance, Fields body) {
    return Reply.created(JsonText.object("message", "Read messages", "read", "success"));
  }
}
