package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Response;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Votes as old versions tell them, in {@code messages.update}: who stands under each option of a
 * poll.
 */
record Votes(Envelope envelope, JsonObject item) {
  private static final int MOST = 1_000;

  static boolean in(JsonObject item) {
    return item.get("pollUpdates") instanceof JsonArray updates && !updates.isEmpty();
  }

  List<GatewayEvent> read() {
    Optional<ProviderMessageId> poll = MessageEvents.id(item, "keyId");
    Optional<Jid> chat =
        Values.text(item, "remoteJid")
            .flatMap(Jid::parse)
            .filter(jid -> jid.kind() != Jid.Kind.OTHER);
    return poll.isPresent() && chat.isPresent()
        ? votes().entrySet().stream()
            .limit(MOST)
            .map(vote -> event(poll.get(), chat.get(), vote.getKey(), vote.getValue()))
            .toList()
        : List.of(new Ignored("votes in an unknown poll"));
  }

  private Map<Jid, TreeSet<String>> votes() {
    Map<Jid, TreeSet<String>> votes = new LinkedHashMap<>();
    for (JsonObject option : Values.objects(item.get("pollUpdates"))) {
      Values.filled(option, "name")
          .filter(name -> name.length() <= 255)
          .ifPresent(
              name ->
                  voters(option)
                      .forEach(
                          voter -> votes.computeIfAbsent(voter, v -> new TreeSet<>()).add(name)));
    }
    return votes;
  }

  private static List<Jid> voters(JsonObject option) {
    return option.get("voters") instanceof JsonArray all
        ? all.stream()
            .filter(JsonString.class::isInstance)
            .flatMap(voter -> Jid.parse(((JsonString) voter).getString()).stream())
            .filter(voter -> voter.kind() == Jid.Kind.PHONE || voter.kind() == Jid.Kind.LID)
            .toList()
        : List.of();
  }

  private GatewayEvent event(ProviderMessageId poll, Jid chat, Jid voter, TreeSet<String> options) {
    boolean ours = envelope.isOwn(voter);
    Chat where =
        chat.kind() == Jid.Kind.GROUP
            ? new Chat.Group(chat, ours ? Optional.empty() : Optional.of(Person.of(voter)))
            : new Chat.Direct(Person.of(chat));
    return new MessageResponded(
        poll, where, ours, Response.Kind.VOTE, List.copyOf(options), envelope.arrival());
  }
}
