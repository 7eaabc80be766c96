package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.TrafficClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   * @param optedOut whether the contact asked not to be written to
   * @param notOnWhatsAppUntil until when the number need not be tried
   * @param expiresAt when it is too late to send
   */
  record Due(
      MessageId message,
      Optional<ContactId> contact,
      InstanceName instance,
      Jid to,
      OutboundContent content,
      int attempts,
      TrafficClass traffic,
      boolean optedOut,
      Optional<Instant> notOnWhatsAppUntil,
      Optional<Instant> expiresAt) {}

  /**
   * One call to the provider, about to be made.
   *
   * @param gapUntil until when nothing else may leave the lane
   */
  record Attempt(
      AttemptId id,
      MessageId message,
      int number,
      long token,
      TrafficClass traffic,
      Instant at,
      Instant gapUntil) {}

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

    /** The call was never made: the message waits as if its turn had not come. */
    record NotMade() implements Verdict {}
  }

  /**
   * The messages to send next, locked: replies before direct messages before campaigns, in the
   * order of acceptance, leaving out classes that are not open, conversations held back by an
   * uncertain message, and campaigns that do not run. Empty when none is due now.
   *
   * @param most how many at most
   */
  List<Due> next(
      TenantScope scope, ConnectionId connection, Set<TrafficClass> open, Instant now, int most);

  /** When the first message of each class that waits in the lane is due, were its class open. */
  Map<TrafficClass, Instant> waiting(TenantScope scope, ConnectionId connection, Instant now);

  /**
   * Writes attempts of one lane, moves their messages to {@code sending} and closes the lane for
   * the gap.
   *
   * @throws IllegalStateException when one of the messages is not queued
   */
  void begin(TenantScope scope, List<Attempt> attempts);

  /** A queued message that is never sent: it failed without an attempt. */
  void refuse(TenantScope scope, MessageId message, RefusalReason reason);

  /**
   * Writes verdicts behind attempts of one lane and moves their messages. Receipts that came before
   * are applied. An echo that was stored as somebody else's is recognised as this message.
   *
   * @return where each message stands now; a verdict cannot take it back from what receipts proved
   */
  Map<AttemptId, Delivery> conclude(
      TenantScope scope, Map<AttemptId, Verdict> verdicts, Instant now);

  /** {@link #conclude(TenantScope, Map, Instant)} for one. */
  default Delivery conclude(TenantScope scope, AttemptId attempt, Verdict verdict, Instant now) {
    return conclude(scope, Map.of(attempt, verdict), now).values().iterator().next();
  }

  /**
   * Attempts of a lane that were begun by earlier holders and never concluded: their worker died,
   * or lost the lane.
   */
  List<AttemptId> abandoned(TenantScope scope, Lanes.Lane lane);
}
