package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what is new in what the gateway remembers. */
public interface KnownMessages {
  /**
   * What somebody else knows of a message.
   *
   * @param receipt how far it came; of an inbound one whether it was read
   */
  record Glimpse(ProviderMessageId id, Direction direction, Optional<Receipt> receipt) {}

  enum News {
    /** It never came, or only news of it did. */
    MISSING,
    /** It is here, and came further than we know. */
    FURTHER
  }

  /**
   * Those of which there is news; a message that came once and was deleted here is known.
   *
   * @param glimpses at most a thousand
   */
  Map<Glimpse, News> news(TenantScope scope, ConnectionId connection, List<Glimpse> glimpses);

  /**
   * To whom a message of ours went, if he has no address yet of the kind of that identifier, and it
   * does not lead to somebody who has all that he has: then it may be learned of him.
   */
  Optional<ContactId> lacking(
      TenantScope scope, ConnectionId connection, ProviderMessageId message, Jid identifier);
}
