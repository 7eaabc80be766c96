package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Pauses;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Media;
import dev.recado.evolution.simulator.model.NumberBook;
import dev.recado.evolution.simulator.model.Outgoing;
import dev.recado.evolution.simulator.model.Simulator;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /message/…}. */
final class SendCalls {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private static final JsonObject NEVER_EPHEMERAL =
      JsonText.object("low", 0, "high", 0, "unsigned", false);

  private final Simulator simulator;
  private final Pauses pauses;

  SendCalls(Simulator simulator, Pauses pauses) {
    this.simulator = simulator;
    this.pauses = pauses;
  }

  Reply sendText(Instance instance, Fields body) {
    Schema.of("instance", body).number().text("text").require();
    String text = body.text("text", "");
    if (text.isBlank()) {
      throw Failure.badRequest("Text is required");
    }
    JsonObject content = JsonText.object("conversation", text);
    return sent(instance, body, new Draft(text, content, null));
  }

  Reply sendMedia(Instance instance, Fields body) {
    Schema.of("instance", body)
        .number()
        .oneOf("mediatype", List.of("image", "document", "video", "audio"))
        .text("media")
        .require();
    return sent(instance, body, MediaBody.read(body));
  }

  Reply sendAudio(Instance instance, Fields body) {
    Schema.of("instance", body).number().text("audio").require();
    return sent(instance, body, MediaBody.voice(body));
  }

  Reply sendSticker(Instance instance, Fields body) {
    Schema.of("instance", body).number().text("sticker").require();
    return sent(instance, body, MediaBody.sticker(body));
  }

  private Reply sent(Instance instance, Fields body, Media media) {
    return sent(
        instance, body, new Draft(media.caption(), simulator.sending().content(media), media));
  }

  private Reply sent(Instance instance, Fields body, Draft draft) {
    NumberBook.Lookup found = checked(instance, body.text("number", ""));
    hold(body);
    Outgoing outgoing =
        new Outgoing(
            found.typed(),
            found.jid(),
            draft.text(),
            draft.content(),
            contextInfo(body),
            draft.media());
    return Reply.created(simulator.sending().send(instance, outgoing).data());
  }

  /** A typing delay holds the request open before anything is sent. */
  private void hold(Fields body) {
    Duration delay = Duration.ofMillis(Math.max(0, body.count("delay", 0)));
    pauses.pause(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
  }

  private NumberBook.Lookup checked(Instance instance, String number) {
    if (!instance.isLoaded()) {
      throw Failure.crash("Cannot read properties of undefined (reading 'textMessage')");
    }
    if (!instance.session().isOpen()) {
      throw Failure.crash("Connection Closed");
    }
    NumberBook.Lookup found = simulator.numbers().look(number);
    if (!found.exists()) {
      throw Failure.badRequest(
          JsonText.object("jid", found.jid(), "exists", false, "number", number));
    }
    return found;
  }

  private static JsonObject contextInfo(Fields body) {
    JsonObject plain =
        JsonText.object(
            "mentionedJid", List.of(),
            "groupMentions", List.of(),
            "ephemeralSettingTimestamp", NEVER_EPHEMERAL,
            "disappearingMode", JsonText.object("initiator", 0));
    return body.child("quoted")
        .child("key")
        .text("id")
        .map(id -> JsonText.with(plain, "stanzaId", id))
        .orElse(plain);
  }

  /** What is to be sent, before the number is checked. */
  private record Draft(String text, JsonObject content, @Nullable Media media) {}
}
