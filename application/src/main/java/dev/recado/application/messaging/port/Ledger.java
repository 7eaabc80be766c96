package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.ProviderMessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ledger of attempts: before each call to the provider stands a row that says so, after it what
 * came of it. Never lost, never sent again unless the attempt before is known not to have been
 * sent.
 */
public interface Ledger {
  /**
   * The next message of a lane.
   *
   * @param contact whom it goes to; empty for a group
   * @param attempts calls made so far
   */
  record Due(
      MessageId message,
      Optional<ContactId> contact,
      InstanceName instance,
      Jid to,
      MessageText text,
      int attempts) {}

  /** One call to the provider, about to be made. */
  record Attempt(AttemptId id, MessageId message, int number, long token, Instant at) {}

  /** What is written behind an attempt. */
  sealed interface Verdict {
    /** It left, under the id the provider gave it. */
    record Sent(ProviderMessageId externalId) implements Verdict {}

    /** It did not leave and is tried again. */
    record Retry(Instant at, String detail) implements Verdict {}

    /** It did not leave and is not tried again. */
    record Failed(String code, String detail) implements Verdict {}

    /** It may have left; looked into from that time on. */
    record Uncertain(Instant nextLook, String detail) implements Verdict {}
  }

  /**
   * The message to send next, locked: replies before direct messages before campaigns, in the order
   * of acceptance, leaving out conversations held back by an uncertain message. Empty when none is
   * due now.
   */
  Optional<Due> next(TenantScope scope, ConnectionId connection, Instant now);

  /** When the lane has something to do again; empty when nothing waits. */
  Optional<Instant> nextDue(TenantScope scope, ConnectionId connection);

  /** Writes the attempt and moves its message to {@code sending}. */
  void begin(TenantScope scope, Attempt attempt);

  /**
   * Writes the verdict behind the attempt and moves its message. Receipts that came before are
   * applied. An echo that was stored as somebody else's is recognised as this message.
   *
   * @return where the message stands now; a verdict cannot take it back from what receipts proved
   */
  Delivery conclude(TenantScope scope, AttemptId attempt, Verdict verdict, Instant now);

  /**
   * Attempts of a lane that were begun by earlier holders and never concluded: their worker died,
   * or lost the lane.
   */
  List<AttemptId> abandoned(TenantScope scope, Lanes.Lane lane);
}
