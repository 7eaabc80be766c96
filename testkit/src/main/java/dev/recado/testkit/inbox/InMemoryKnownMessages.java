package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in memory what is new. */
public final class InMemoryKnownMessages implements KnownMessages {
  private final KeyBook keys;
  private final MessageTables messages;

  public InMemoryKnownMessages(KeyBook keys, MessageTables messages) {
    this.keys = keys;
    this.messages = messages;
  }

  @Override
  public Map<Glimpse, News> news(
      TenantScope scope, ConnectionId connection, List<Glimpse> glimpses) {
    Map<Glimpse, News> news = new HashMap<>();
    glimpses.forEach(
        glimpse -> news(scope, connection, glimpse).ifPresent(each -> news.put(glimpse, each)));
    return news;
  }

  private Optional<News> news(TenantScope scope, ConnectionId connection, Glimpse glimpse) {
    return keys.message(scope, connection, glimpse.id(), glimpse.direction())
        .map(
            message ->
                messages
                    .messages()
                    .find(scope, message)
                    .filter(row -> further(row, glimpse))
                    .map(row -> News.FURTHER))
        .orElseGet(() -> Optional.of(News.MISSING));
  }

  private static boolean further(MessageRow row, Glimpse glimpse) {
    Optional<Receipt> receipt = glimpse.receipt();
    return glimpse.direction() == Direction.INBOUND
        ? row.unread() && receipt.equals(Optional.of(Receipt.READ))
        : receipt
            .filter(seen -> row.value().delivery().after(seen) != row.value().delivery())
            .isPresent();
  }
}
