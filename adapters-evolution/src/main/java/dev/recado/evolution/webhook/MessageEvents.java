package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.RefusedAsStranger;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.domain.contact.Party;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code messages.upsert} and {@code send.message}: something was written. */
record MessageEvents(Envelope envelope) {
  private static final int LONGEST_ID = 200;

  /** Written by a customer, or by us on the phone. */
  List<GatewayEvent> upserted() {
    return envelope.each(item -> read(item, Origin.PHONE));
  }

  /** Sent through the API, by Recado or by another program on the same instance. */
  List<GatewayEvent> sent() {
    return envelope.each(item -> read(item, Origin.OTHER_CLIENT));
  }

  private GatewayEvent read(JsonObject item, Origin echoOrigin) {
    return id(Values.object(item, "key"))
        .map(id -> read(item, id, echoOrigin))
        .orElseGet(() -> new Unreadable("message without key.id"));
  }

  static Optional<ProviderMessageId> id(JsonObject key) {
    return id(key, "id");
  }

  static Optional<ProviderMessageId> id(JsonObject parent, String member) {
    return Values.filled(parent, member)
        .filter(id -> id.length() <= LONGEST_ID)
        .map(ProviderMessageId::new);
  }

  private GatewayEvent read(JsonObject item, ProviderMessageId id, Origin echoOrigin) {
    Identities identities = new Identities(envelope, Values.object(item, "key"));
    if (identities.fromMe() && Stubs.refusedAsStranger(item)) {
      return new RefusedAsStranger(id);
    }
    Optional<Chat> chat = identities.chat(Values.text(item, "pushName"));
    return chat.isEmpty()
        ? new Ignored("no conversation")
        : switch (Contents.of(Values.object(item, "message"))) {
          case Contents.Nothing(String why) -> new Ignored(why);
          case Contents.Change(JsonObject change) ->
              new EditEvents(envelope)
                  .protocol(change, moment(item), claim(chat.get(), identities.fromMe()));
          case Contents.Secret secret ->
              new EditEvents(envelope)
                  .secret(secret, moment(item), claim(chat.get(), identities.fromMe()));
          case Contents.Answer answer ->
              new Reactions(item, chat.get(), identities.fromMe(), moment(item)).read(answer);
          case Contents.Says says when identities.fromMe() ->
              new MessageEchoed(chat.get(), written(item, id, says), receipt(item), echoOrigin);
          case Contents.Says says -> new MessageArrived(chat.get(), written(item, id, says));
        };
  }

  private Written written(JsonObject item, ProviderMessageId id, Contents.Says says) {
    MessageContext context = new Contexts(item, says).read();
    return new Written(
        id, says.content(), context, moment(item), Attachments.of(item, says.content()));
  }

  /** Who sent the change sent what is changed, in the same chat. */
  private static Function<Boolean, Claim> claim(Chat chat, boolean fromMe) {
    Claim own = Claim.of(fromMe ? Direction.OUTBOUND : Direction.INBOUND, chat.party());
    return edit ->
        switch (chat) {
          case Chat.Direct direct -> own;
          // Admins delete what others wrote.
          case Chat.Group group when !edit -> Claim.in(chat.party());
          case Chat.Group group -> group.author().map(Party::of).map(own::by).orElse(own);
        };
  }

  private static Optional<Receipt> receipt(JsonObject item) {
    return StatusEvents.receipt(item.get("status"));
  }

  private Instant moment(JsonObject item) {
    return envelope.moment(Values.seconds(item, "messageTimestamp"));
  }
}
