package dev.recado.evolution.webhook;

import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Quote;
import dev.recado.domain.message.Referral;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How a message was sent: {@code contextInfo}, which the gateway lifts out of the content or leaves
 * inside, and {@code messageContextInfo}.
 */
record Contexts(JsonObject item, Contents.Says says) {
  private static final long LONGEST_LIFE = Duration.ofDays(365).toSeconds();

  MessageContext read() {
    return new MessageContext(
        first(Contexts::quote),
        first(Referrals::ad).or(() -> first(Contexts::quotedProduct)).or(says::product),
        album(),
        viewOnce(),
        first(Contexts::forwarded).isPresent(),
        says.wrapping().lifetime(first(Contexts::lifetime)),
        Optional.empty());
  }

  private interface Look<T> {
    Optional<T> at(JsonObject contextInfo);
  }

  private <T> Optional<T> first(Look<T> look) {
    return Stream.of(item, says.body())
        .map(holder -> Values.object(holder, "contextInfo"))
        .flatMap(context -> look.at(context).stream())
        .findFirst();
  }

  private static Optional<Quote> quote(JsonObject context) {
    return MessageEvents.id(context, "stanzaId").map(id -> new Quote(id, preview(context)));
  }

  private static Optional<String> preview(JsonObject context) {
    return Contents.of(Values.object(context, "quotedMessage")) instanceof Contents.Says quoted
        ? Optional.of(quoted.content().preview())
        : Optional.empty();
  }

  private static Optional<Referral> quotedProduct(JsonObject context) {
    return Referrals.product(
        Values.object(Values.object(context, "quotedMessage"), "productMessage"));
  }

  private static Optional<Boolean> forwarded(JsonObject context) {
    OptionalLong score = Values.number(context, "forwardingScore");
    return Values.flag(context, "isForwarded")
        .filter(flag -> flag)
        .or(() -> score.orElse(0) > 0 ? Optional.of(true) : Optional.empty());
  }

  private static Optional<Duration> lifetime(JsonObject context) {
    OptionalLong seconds = Values.number(context, "expiration");
    return seconds.orElse(0) > 0 && seconds.getAsLong() <= LONGEST_LIFE
        ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
        : Optional.empty();
  }

  private Optional<ProviderMessageId> album() {
    JsonObject about = Values.object(Values.object(item, "message"), "messageContextInfo");
    return MessageEvents.id(
        Values.object(Values.object(about, "messageAssociation"), "parentMessageKey"));
  }

  /** The gateway's own buttons come in that wrapper too and disappear for nobody. */
  private boolean viewOnce() {
    return switch (says.content()) {
      case MessageContent.Media media ->
          says.wrapping().viewOnce() || Values.flag(says.body(), "viewOnce").orElse(false);
      case MessageContent.Unsupported unsupported -> says.wrapping().viewOnce();
      case MessageContent.Text text -> false;
      case MessageContent.Place place -> false;
      case MessageContent.Cards cards -> false;
      case MessageContent.Poll poll -> false;
      case MessageContent.Choice choice -> false;
      case MessageContent.Buttons buttons -> false;
    };
  }
}
