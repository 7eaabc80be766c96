package dev.recado.application.messaging.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the investigation of messages that may or may not have been sent. */
public interface Settlements {
  /** An uncertain message whose next look is due. */
  record DueLook(TenantId tenant, MessageId message) implements ClaimedWork {}

  /**
   * What is known of an uncertain message.
   *
   * @param chats every identifier of the person, because the gateway files under exactly one
   * @param open whether the connection is open now on the instance the attempt was made on; an
   *     absence counts only then, because a new instance has no memory of the old one
   * @param begunAt when the attempt in question was begun
   * @param attempts calls made so far, that one included
   * @param looks how often the gateway was asked
   * @param firstAbsent when it was first not found
   */
  record Uncertain(
      MessageId message,
      AttemptId attempt,
      ConnectionId connection,
      InstanceName instance,
      boolean open,
      List<Jid> chats,
      OutboundContent content,
      Instant begunAt,
      Instant since,
      int attempts,
      int looks,
      Optional<Instant> firstAbsent) {}

  /** Due looks of all tenants, oldest first. Needs no transaction. */
  List<DueLook> due(Instant now, int limit);

  /** The uncertain message, locked; empty when it was settled since. */
  Optional<Uncertain> open(TenantScope scope, MessageId message);

  /** Those of the ids that some message of the connection already carries. */
  Set<ProviderMessageId> taken(
      TenantScope scope, ConnectionId connection, Set<ProviderMessageId> ids);

  /**
   * Settles an uncertain message by what a person says: sent, queued once more with its attempts
   * forgotten, or failed with code {@code given_up}. The latest attempt keeps the reason.
   *
   * @return false when it is not uncertain
   */
  boolean settle(
      TenantScope scope, MessageId message, PersonalVerdict verdict, String reason, Instant now);

  /**
   * Notes a look that settled nothing.
   *
   * @param nextLook empty when only a person can decide now
   */
  void looked(
      TenantScope scope,
      MessageId message,
      Optional<Instant> firstAbsent,
      Optional<Instant> nextLook);
}
