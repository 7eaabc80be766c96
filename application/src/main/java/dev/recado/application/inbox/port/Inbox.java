package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes in what the gateway reports about messages. Everything may come twice, late and in any
 * order; the end is the same. What concerns a message that is not here yet is parked with its id
 * and applied when it comes.
 */
public interface Inbox {
  /** Where a reported message belongs. */
  record Place(UnitId unit, ConnectionId connection, Instant now) {}

  /** The ids that new rows get, if any are needed. */
  record Fresh(MessageId message, ConversationId conversation, ContactId contact) {}

  /** What became of a reported message. */
  sealed interface Stored {
    /**
     * A new row.
     *
     * @param same contacts that turned out to be one person and are to be merged; fewer than two
     *     when there is nothing to merge
     */
    record New(MessageId message, ConversationId conversation, List<ContactId> same)
        implements Stored {}

    /** It was here already; nothing changed. */
    record Repeated() implements Stored {}

    /** It is the echo of a message of ours, whose provider id is now known. */
    record Recognised(MessageId message) implements Stored {}
  }

  /**
   * Stores a message somebody wrote to us, once, and counts it as unread. The same id from somebody
   * else is another message: ids are chosen by the sender's device.
   */
  Stored arrive(TenantScope scope, Place place, Fresh fresh, Chat chat, Written message);

  /**
   * Stores a message that left our number, once. One that is being sent, or may have been sent, by
   * Recado to the same person with the same text is recognised instead.
   *
   * @param receipt the state the echo itself carries, if any
   */
  Stored echo(TenantScope scope, Place place, Fresh fresh, Echo echo);

  /** A message that left our number. */
  record Echo(Chat chat, Written message, Optional<Receipt> receipt, Origin origin) {}

  /** Moves a message of ours forward, never back. */
  void receipt(TenantScope scope, Place place, ProviderMessageId message, Receipt receipt);

  /**
   * A message of ours was refused because its addressee is a stranger: it failed with code {@code
   * restricted}, unless it is known to have arrived.
   */
  void refusedAsStranger(TenantScope scope, Place place, ProviderMessageId message);

  /** Marks a customer's message as read. */
  void readByUs(TenantScope scope, Place place, ProviderMessageId message);

  /** A message that is to be changed. */
  record Target(ProviderMessageId id, Claim claim) {}

  /** What became of a change. */
  enum Change {
    APPLIED,
    /** The message is not here yet. */
    PARKED,
    /** The message is somebody else's. */
    REFUSED
  }

  /**
   * What a message says since then.
   *
   * @param text empty when it cannot be read
   */
  record Wording(Optional<String> text, Instant at) {
    public static Wording of(String text, Instant at) {
      return new Wording(Optional.of(text), at);
    }

    /** An edit whose words nobody here can read. */
    public static Wording hidden(Instant at) {
      return new Wording(Optional.empty(), at);
    }
  }

  /**
   * Replaces the text and keeps the one before; the latest edit by time wins. Of one that cannot be
   * read only the time is kept.
   */
  Change edit(TenantScope scope, Place place, Target message, Wording wording);

  /** Marks a message as deleted for everyone and keeps it for the audit. */
  Change delete(TenantScope scope, Place place, Target message);
}
