package dev.recado.persistence.messaging;

import dev.recado.application.messaging.port.Settlements.Uncertain;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundContent;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An uncertain message with all that its investigation needs. */
final class UncertainRow {
  static final String SELECT =
      """
      select m.id, m.connection_id, m.type, m.content, m.details, m.media_id, m.attempts, m.uncertain_since, m.looks,
        m.first_absent_at, a.id as attempt_id, a.started_at, w.instance_id,
        w.status in ('connected', 'restricted') and not exists (
          select from retired_instances r
          where r.tenant_id = m.tenant_id and r.connection_id = m.connection_id
            and r.retired_at >= a.started_at) as open,
        array_remove(
          array[c.reply_jid, k.canonical_jid, k.lid, k.phone || '@s.whatsapp.net'] || array(
            select substr(d.address, 3)
              || case d.kind when 'lid' then '@lid' else '@s.whatsapp.net' end
            from contact_addresses d
            where d.tenant_id = m.tenant_id and d.contact_id = m.contact_id), null) as chats
      from messages m
        join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
        join unit_whatsapp_connections w on w.tenant_id = m.tenant_id and w.id = m.connection_id
        join lateral (
          select b.id, b.started_at from message_attempts b
          where b.tenant_id = m.tenant_id and b.message_id = m.id
          order by b.started_at desc, b.number desc limit 1) a on true
        left join contacts k on k.tenant_id = m.tenant_id and k.id = m.contact_id
      where m.tenant_id = :tenant and m.id = :message and m.status = 'uncertain'
      for update of m
      """;

  private UncertainRow() {}

  static Uncertain read(ResultSet row) throws SQLException {
    return new Uncertain(
        new MessageId(Columns.uuid(row, "id")),
        new AttemptId(Columns.uuid(row, "attempt_id")),
        new ConnectionId(Columns.uuid(row, "connection_id")),
        new InstanceName(row.getString("instance_id")),
        row.getBoolean("open"),
        chats(row),
        OutboundContent.of(MessageRow.content(row)),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "uncertain_since"),
        row.getInt("attempts"),
        row.getInt("looks"),
        Columns.optionalInstant(row, "first_absent_at"));
  }

  private static List<Jid> chats(ResultSet row) throws SQLException {
    String[] chats = (String[]) row.getArray("chats").getArray();
    return Arrays.stream(chats)
        .map(Jid::parse)
        .flatMap(Optional::stream)
        .flatMap(UncertainRow::spelled)
        .distinct()
        .toList();
  }

  /** A phone's key stands for both spellings of a Brazilian number: WhatsApp knows one of them. */
  private static Stream<Jid> spelled(Jid chat) {
    Stream<Jid> spellings =
        chat.phone().stream().flatMap(phone -> phone.spellings().stream()).map(Jid::of);
    return Stream.concat(Stream.of(chat), spellings);
  }
}
