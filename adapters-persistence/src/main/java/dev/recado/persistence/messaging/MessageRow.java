package dev.recado.persistence.messaging;

import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Quote;
import dev.recado.domain.message.Sender;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

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
        context(row),
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
    MessageContent content =
        DetailsJson.read(
            label(MessageType.class, row, "type"),
            Columns.optionalText(row, "content"),
            Columns.optionalText(row, "details").orElse("{}"));
    return content instanceof MessageContent.Media media
        ? media.in(Columns.optionalUuid(row, "media_id").map(MediaId::new))
        : content;
  }

  private static MessageContext context(ResultSet row) throws SQLException {
    Optional<String> preview = Columns.optionalText(row, "quoted_preview");
    int seconds = row.getInt("disappears_after");
    return new MessageContext(
        Columns.optionalText(row, "quoted_external_id")
            .map(id -> new Quote(new ProviderMessageId(id), preview)),
        Columns.optionalText(row, "referral").map(ReferralJson::read),
        Columns.optionalText(row, "album_external_id").map(ProviderMessageId::new),
        row.getBoolean("view_once"),
        row.getBoolean("forwarded"),
        seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)),
        Columns.optionalText(row, "author_jid").flatMap(Jid::parse));
  }

  private static Message.Marks marks(ResultSet row) throws SQLException {
    return new Message.Marks(
        Columns.optionalInstant(row, "sent_at"),
        Columns.optionalInstant(row, "delivered_at"),
        Columns.optionalInstant(row, "read_at"),
        Columns.optionalInstant(row, "edited_at"),
        Columns.optionalInstant(row, "deleted_at"),
        Columns.optionalInstant(row, "hidden_edit_at"));
  }

  static <E extends Enum<E>> E label(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
  }
}
