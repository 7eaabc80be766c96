package dev.recado.domain.message;

import dev.recado.domain.contact.Jid;
import java.time.Duration;
import java.util.Optional;

/**
 * How a message was sent, apart from what it says.
 *
 * @param quote the message it answers, if any
 * @param referral what brought the customer here, if it says so
 * @param album the announcement under which it came with other pictures, if any
 * @param viewOnce whether the addressee may look at it once only
 * @param disappearsAfter how long after it was sent WhatsApp hides it
 * @param author who of a group wrote it; empty for ourselves and outside of groups
 */
public record MessageContext(
    Optional<Quote> quote,
    Optional<Referral> referral,
    Optional<ProviderMessageId> album,
    boolean viewOnce,
    boolean forwarded,
    Optional<Duration> disappearsAfter,
    Optional<Jid> author) {
  public static final MessageContext PLAIN = answering(Optional.empty());

  /** Nothing special but the message it answers, if any. */
  public static MessageContext answering(Optional<Quote> quote) {
    return new MessageContext(
        quote,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  public MessageContext by(Optional<Jid> someone) {
    return new MessageContext(
        quote, referral, album, viewOnce, forwarded, disappearsAfter, someone);
  }
}
