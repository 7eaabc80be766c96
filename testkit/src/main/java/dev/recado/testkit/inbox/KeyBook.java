package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.testkit.inbox.InboxTables.Key;
import dev.recado.testkit.inbox.InboxTables.KeyRow;
import dev.recado.testkit.inbox.InboxTables.Parked;
import dev.recado.testkit.inbox.InboxTables.ParkedChange;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.Revision;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which message a provider's id names, and the news of those that are not here yet. */
public final class KeyBook {
  private final InboxTables tables;
  private final Parties parties;
  private final EditBook edits;

  public KeyBook(InboxTables tables, Parties parties, EditBook edits) {
    this.tables = tables;
    this.parties = parties;
    this.edits = edits;
  }

  /** The message of that name; empty while it is not here. */
  public Optional<MessageId> message(
      TenantScope scope, ConnectionId connection, ProviderMessageId id, Direction direction) {
    return row(scope, new Key(scope.tenant(), connection, id, direction)).flatMap(KeyRow::message);
  }

  /** Keeps news until the message comes. */
  void park(
      TenantScope scope,
      Place place,
      ProviderMessageId id,
      Direction direction,
      UnaryOperator<Parked> news) {
    Key key = new Key(scope.tenant(), place.connection(), id, direction);
    Optional<KeyRow> known = row(scope, key);
    Parked before = known.map(KeyRow::parked).orElse(Parked.NOTHING);
    Instant since = known.map(KeyRow::since).orElse(place.now());
    write(scope, new KeyRow(key, Optional.empty(), news.apply(before), since));
  }

  /** Gives a message its name and everything that was parked under it. */
  public MessageRow claim(
      TenantScope scope, MessageRow message, ProviderMessageId id, Instant now) {
    Message value = message.value();
    Key key = new Key(scope.tenant(), value.connection(), id, value.direction());
    Parked parked = row(scope, key).map(KeyRow::parked).orElse(Parked.NOTHING);
    write(scope, new KeyRow(key, Optional.of(value.id()), Parked.NOTHING, now));
    return applied(scope, message, parked, id, now);
  }

  private MessageRow applied(
      TenantScope scope, MessageRow message, Parked parked, ProviderMessageId id, Instant now) {
    Revision revision = Revision.of(message.value()).named(Optional.of(id));
    parked.receipt().ifPresent(receipt -> revision.reported(receipt, now));
    MessageRow next = message.with(revision.done());
    for (ParkedChange change : parked.changes()) {
      next =
          parties.admits(scope, change.target(), next.value())
              ? changed(scope, next, change, now)
              : next;
    }
    return parked.read() ? next.read() : next;
  }

  MessageRow changed(TenantScope scope, MessageRow row, ParkedChange change, Instant now) {
    return change
        .edit()
        .map(edit -> edits.edited(scope, row, edit))
        .orElseGet(() -> row.with(Revision.of(row.value()).deleted(now).done()));
  }

  private Optional<KeyRow> row(TenantScope scope, Key key) {
    return tables.keys().find(scope, key);
  }

  private void write(TenantScope scope, KeyRow row) {
    if (row(scope, row.key()).isPresent()) {
      tables.keys().replace(scope, row.key(), row);
    } else {
      tables.keys().insert(scope, row.key(), row);
    }
  }
}
