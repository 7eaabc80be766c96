package dev.recado.testkit.inbox;

import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.inbox.port.RawEvents.Replays;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rows behind the inbox ports. */
public record InboxTables(
    Table<ConversationId, ConversationRow> conversations,
    Table<Key, KeyRow> keys,
    Table<UUID, RawRow> rawEvents) {
  public static InboxTables in(InMemoryStore store) {
    return new InboxTables(store.table(), store.table(), store.table());
  }

  /**
   * A conversation; its unread messages are counted when it is read.
   *
   * @param lastInbound when the other side last wrote
   */
  public record ConversationRow(TenantId tenant, Conversation value, Optional<Instant> lastInbound)
      implements Table.Row {}

  /** The provider's name of a message. */
  public record Key(
      TenantId tenant, ConnectionId connection, ProviderMessageId id, Direction direction) {}

  /**
   * What is known under a provider's name.
   *
   * @param message empty as long as only news of it came
   */
  public record KeyRow(Key key, Optional<MessageId> message, Parked parked) implements Table.Row {
    @Override
    public TenantId tenant() {
      return key.tenant();
    }
  }

  /** News of a message that is not here yet. */
  public record Parked(
      Optional<Receipt> receipt, boolean read, Optional<Edit> edit, boolean deleted) {
    static final Parked NOTHING = new Parked(Optional.empty(), false, Optional.empty(), false);

    Parked and(Receipt other) {
      boolean higher = receipt.filter(known -> known.rank() >= other.rank()).isEmpty();
      return new Parked(higher ? Optional.of(other) : receipt, read, edit, deleted);
    }

    Parked andRead() {
      return new Parked(receipt, true, edit, deleted);
    }

    Parked and(Edit other) {
      boolean later = edit.filter(known -> known.at().isAfter(other.at())).isEmpty();
      return new Parked(receipt, read, later ? Optional.of(other) : edit, deleted);
    }

    Parked andDeleted() {
      return new Parked(receipt, read, edit, true);
    }
  }

  public record Edit(String text, Instant at) {}

  public record RawRow(TenantId tenant, RawEvent value, Replays replays) implements Table.Row {}
}
