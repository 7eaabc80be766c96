package dev.recado.web.messaging;

import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Quote;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a message was sent, apart from what it says.
 *
 * @param author who of a group wrote it: a phone or LID identifier; null for ourselves and outside
 *     of groups
 * @param quoted the message it answers
 * @param album the same value at all pictures that were sent together
 * @param viewOnce whether the addressee may look at it once only
 * @param disappearsAfter seconds after which WhatsApp hides it, at the latest
 */
public record ContextView(
    @Nullable String author,
    @Nullable QuoteView quoted,
    @Nullable ReferralView referral,
    @Nullable String album,
    boolean viewOnce,
    boolean forwarded,
    @Nullable Long disappearsAfter) {
  /**
   * The message that is answered.
   *
   * @param externalId the id WhatsApp gave it
   * @param messageId ours, where it is here
   * @param preview its beginning, as the answer repeats it
   */
  public record QuoteView(String externalId, @Nullable String messageId, @Nullable String preview) {
    static QuoteView from(Quote quote, Optional<MessageId> answers) {
      return new QuoteView(
          quote.id().value(),
          answers.map(MessageId::toString).orElse(null),
          quote.preview().orElse(null));
    }
  }

  static ContextView from(MessageContext context, Optional<MessageId> answers) {
    return new ContextView(
        context.author().map(Jid::toString).orElse(null),
        context.quote().map(quote -> QuoteView.from(quote, answers)).orElse(null),
        context.referral().map(ReferralView::from).orElse(null),
        context.album().map(ProviderMessageId::value).orElse(null),
        context.viewOnce(),
        context.forwarded(),
        context.disappearsAfter().map(Duration::toSeconds).orElse(null));
  }
}
