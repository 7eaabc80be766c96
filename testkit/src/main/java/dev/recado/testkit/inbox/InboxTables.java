package dev.recado.testkit.inbox;

import dev.recado.application.inbox.port.Inbox.Wording;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.inbox.port.RawEvents.Replays;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.Response;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows behind the inbox ports. */
public record InboxTables(
    Table<ConversationId, ConversationRow> conversations,
    Table<Key, KeyRow> keys,
    Table<MessageId, VersionsRow> versions,
    Table<ResponseKey, ResponseRow> responses,
    Table<UUID, RawRow> rawEvents) {
  public static InboxTables in(InMemoryStore store) {
    return new InboxTables(
        store.table(), store.table(), store.table(), store.table(), store.table());
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
   * @param since when something of it was first heard
   */
  public record KeyRow(Key key, Optional<MessageId> message, Parked parked, Instant since)
      implements Table.Row {
    @Override
    public TenantId tenant() {
      return key.tenant();
    }
  }

  /**
   * News of a message that is not here yet.
   *
   * @param changes in the order in which they came
   */
  public record Parked(Optional<Receipt> receipt, boolean read, List<ParkedChange> changes) {
    static final Parked NOTHING = new Parked(Optional.empty(), false, List.of());

    Parked and(Receipt other) {
      boolean higher = receipt.filter(known -> known.rank() >= other.rank()).isEmpty();
      return new Parked(higher ? Optional.of(other) : receipt, read, changes);
    }

    Parked andRead() {
      return new Parked(receipt, true, changes);
    }

    Parked and(ParkedChange change) {
      return new Parked(receipt, read, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }
  }

  /**
   * An edit or a deletion.
   *
   * @param edit empty for a deletion
   */
  public record ParkedChange(Claim.Target target, Optional<Wording> edit) {}

  /** What a message said before. */
  public record VersionsRow(TenantId tenant, List<Version> before) implements Table.Row {
    static List<Version> with(List<Version> known, Version other) {
      return Stream.concat(known.stream(), Stream.of(other)).distinct().toList();
    }

    /**
     * @param since when it was edited to that; empty for the original
     */
    public record Version(Optional<String> text, Optional<Instant> since) {
      /** Two edits of one instant: their texts decide, so that the order of arrival does not. */
      boolean after(Version other) {
        Instant mine = since.orElse(Instant.MIN);
        Instant theirs = other.since.orElse(Instant.MIN);
        return mine.isAfter(theirs)
            || mine.equals(theirs) && text.orElse("").compareTo(other.text.orElse("")) > 0;
      }
    }
  }

  /** Who said which kind of thing of which message. */
  public record ResponseKey(
      TenantId tenant,
      ConnectionId connection,
      ProviderMessageId about,
      Response.Kind kind,
      Optional<Jid> group,
      String responder) {}

  /**
   * A reaction or a vote.
   *
   * @param parked when it was taken in; empty once its message was seen to be here
   */
  public record ResponseRow(ResponseKey key, Party chat, Response value, Optional<Instant> parked)
      implements Table.Row {
    ResponseRow found() {
      return new ResponseRow(key, chat, value, Optional.empty());
    }

    @Override
    public TenantId tenant() {
      return key.tenant();
    }
  }

  public record RawRow(TenantId tenant, RawEvent value, Replays replays) implements Table.Row {}
}
