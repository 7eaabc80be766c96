package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Response;
import dev.recado.evolution.wire.Unicode;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reactions and votes: what somebody adds to a message of somebody else, who is told by the id
 * alone, because the rest of the target's key is written from changing points of view.
 *
 * @param item the event's item, whose key says who answers
 */
record Reactions(JsonObject item, Chat chat, boolean ours, Instant otherwise) {
  private static final int LONGEST_EMOJI = 32;
  private static final int LONGEST_OPTION = 255;
  private static final int MOST_OPTIONS = 20;

  GatewayEvent read(Contents.Answer answer) {
    JsonObject body = answer.body();
    if (!ours && chat instanceof Chat.Group(var group, var author) && author.isEmpty()) {
      return new Ignored("answer of an unknown member of a group");
    }
    boolean reaction = answer.type().equals("reactionMessage");
    JsonObject target = Values.object(body, reaction ? "key" : "pollCreationMessageKey");
    return MessageEvents.id(target)
        .map(id -> reaction ? reaction(body, id) : vote(body, id))
        .orElseGet(() -> new Unreadable("answer without the key of its message"));
  }

  private GatewayEvent reaction(JsonObject body, ProviderMessageId id) {
    String emoji = Values.text(body, "text").orElse("").strip();
    return emoji.length() > LONGEST_EMOJI
        ? new Unreadable("reaction that is no emoji")
        : responded(id, Response.Kind.REACTION, emoji.isEmpty() ? List.of() : List.of(emoji), body);
  }

  private GatewayEvent vote(JsonObject body, ProviderMessageId id) {
    JsonObject vote = Values.object(body, "vote");
    return options(vote)
        .or(() -> counted(item.get("pollUpdates")))
        .<GatewayEvent>map(options -> responded(id, Response.Kind.VOTE, options, body))
        .orElseGet(() -> new Ignored("encrypted vote"));
  }

  /** The names, where the gateway decrypted them. */
  private static Optional<List<String>> options(JsonObject vote) {
    return vote.get("selectedOptions") instanceof JsonArray selected
            && selected.stream().allMatch(JsonString.class::isInstance)
        ? Optional.of(names(selected))
        : Optional.empty();
  }

  private static List<String> names(JsonArray selected) {
    return selected.getValuesAs(JsonString.class).stream()
        .map(name -> Unicode.clean(name.getString()))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST_OPTION)
        .distinct()
        .limit(MOST_OPTIONS)
        .toList();
  }

  /** The options under which the gateway counts this voter. */
  private Optional<List<String>> counted(JsonValue tally) {
    return tally instanceof JsonArray
        ? Optional.of(
            Values.objects(tally).stream()
                .filter(option -> option.get("voters") instanceof JsonArray all && votes(all))
                .flatMap(option -> Values.filled(option, "name").stream())
                .filter(name -> name.length() <= LONGEST_OPTION)
                .limit(MOST_OPTIONS)
                .toList())
        : Optional.empty();
  }

  private boolean votes(JsonArray voters) {
    return voters.stream()
        .filter(JsonString.class::isInstance)
        .flatMap(voter -> Jid.parse(((JsonString) voter).getString()).stream())
        .anyMatch(voter -> !voter().contradicts(Party.of(voter)));
  }

  private Party voter() {
    return switch (chat) {
      case Chat.Direct direct -> direct.party();
      case Chat.Group group -> group.author().map(Party::of).orElse(Party.SOMEBODY);
    };
  }

  private GatewayEvent responded(
      ProviderMessageId id, Response.Kind kind, List<String> choices, JsonObject body) {
    Instant at = Values.millis(body, "senderTimestampMs").orElse(otherwise);
    return new MessageResponded(
        id, chat, ours, kind, choices, at.isAfter(otherwise) ? otherwise : at);
  }
}
