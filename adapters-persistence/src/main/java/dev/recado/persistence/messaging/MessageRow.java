package dev.recado.persistence.messaging;

import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Sender;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.JsonTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A message as the table gives it. */
final class MessageRow {
  private MessageRow() {}

  static Message read(ResultSet row) throws SQLException {
    return new Message(
        new MessageId(Columns.uuid(row, "id")),
        new UnitId(Columns.uuid(row, "unit_id")),
        new ConnectionId(Columns.uuid(row, "connection_id")),
        new ConversationId(Columns.uuid(row, "conversation_id")),
        label(Direction.class, row, "direction"),
        label(Sender.class, row, "sender"),
        label(Origin.class, row, "origin"),
        content(row),
        label(Delivery.class, row, "status"),
        Columns.optionalText(row, "external_id").map(ProviderMessageId::new),
        Columns.optionalText(row, "client_message_id").map(IdempotencyKey::new),
        row.getInt("attempts"),
        Columns.optionalText(row, "error_code"),
        Columns.optionalText(row, "error_details"),
        marks(row),
        Columns.instant(row, "created_at"));
  }

  /** The file is a column of its own, which nothing can contradict. */
  static MessageContent content(ResultSet row) throws SQLException {
    return new MessageContent(
        label(MessageType.class, row, "type"), Columns.optionalText(row, "content"), details(row));
  }

  private static Map<String, String> details(ResultSet row) throws SQLException {
    Map<String, String> details =
        Columns.optionalText(row, "details").map(JsonTexts::read).orElse(Map.of());
    Optional<UUID> media = Columns.optionalUuid(row, "media_id");
    if (media.isEmpty()) {
      return details;
    }
    Map<String, String> all = new LinkedHashMap<>(details);
    all.put(MessageContent.MEDIA, media.get().toString());
    return all;
  }

  private static Message.Marks marks(ResultSet row) throws SQLException {
    return new Message.Marks(
        Columns.optionalInstant(row, "sent_at"),
        Columns.optionalInstant(row, "delivered_at"),
        Columns.optionalInstant(row, "read_at"),
        Columns.optionalInstant(row, "edited_at"),
        Columns.optionalInstant(row, "deleted_at"));
  }

  static <E extends Enum<E>> E label(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
  }
}
