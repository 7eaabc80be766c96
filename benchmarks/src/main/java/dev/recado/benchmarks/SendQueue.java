package dev.recado.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Messages that wait in lanes of as many tenants, each to a person of its own. */
final class SendQueue {
  private final Database database;

  SendQueue(Database database) {
    this.database = database;
  }

  void prepare(int lanes) throws SQLException {
    database.run(
        """
        insert into tenants (id, name, slug)
        select gen_random_uuid(), 'Bench ' || n, 'bench-' || n from generate_series(1, %d) n
        """
            .formatted(lanes),
        """
        insert into units (tenant_id, id, name, slug)
        select id, gen_random_uuid(), name, 'unit' from tenants where slug like 'bench-%'
        """,
        """
        insert into unit_whatsapp_connections
          (tenant_id, id, unit_id, instance_id, status, status_reason, phone_number, webhook_secret)
        select u.tenant_id, gen_random_uuid(), u.id, t.slug, 'connected', 'scan_completed',
          '55119' || lpad(substr(t.slug, 7), 8, '0'), 'secret-of-' || t.slug || '-in-letters'
        from units u join tenants t on t.id = u.tenant_id where t.slug like 'bench-%'
        """,
        """
        insert into pace_settings
          (tenant_id, connection_id, gap_millis, window_start, window_end, updated_at)
        select tenant_id, id, 0, '00:00', '24:00', now()
        from unit_whatsapp_connections where instance_id like 'bench-%'
        """);
  }

  /** So many more messages in each lane, to people nobody has written to, and the lanes due. */
  void fill(int each) throws SQLException {
    database.run(
        """
        with people as (
          select w.tenant_id, w.id as connection_id, w.unit_id, gen_random_uuid() as contact_id,
            gen_random_uuid() as conversation_id,
            '5511' || lpad((random() * 999999999)::bigint::text, 9, '9') as phone, n
          from unit_whatsapp_connections w, generate_series(1, %d) n
          where w.instance_id like 'bench-%%'
        ),
        contact as (
          insert into contacts (tenant_id, id, phone) select tenant_id, contact_id, phone from people
        ),
        conversation as (
          insert into conversations
            (tenant_id, id, unit_id, contact_id, reply_jid, last_message_at, last_message_preview)
          select tenant_id, conversation_id, unit_id, contact_id, phone || '@s.whatsapp.net', now(), ''
          from people
        )
        insert into messages (tenant_id, unit_id, connection_id, conversation_id, contact_id,
          direction, sender, origin, kind, content, status, created_at)
        select tenant_id, unit_id, connection_id, conversation_id, contact_id,
          'outbound', 'agent', 'recado', 'direct', 'Olá ' || n, 'queued',
          now() - interval '1 hour' + n * interval '1 millisecond'
        from people
        """
            .formatted(each),
        """
        insert into lanes as l (tenant_id, connection_id, next_due)
        select tenant_id, id, now() from unit_whatsapp_connections where instance_id like 'bench-%'
        on conflict (tenant_id, connection_id) do update set next_due = excluded.next_due
        """,
        "analyze");
  }

  /** A benchmark that left something behind measured something else. */
  void requireEmpty() throws SQLException {
    try (Connection connection = database.asOwner();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from messages where direction = 'outbound' and status <>"
                    + " 'sent'")) {
      rows.next();
      if (rows.getLong(1) > 0) {
        throw new IllegalStateException(rows.getLong(1) + " messages were not sent");
      }
    }
  }
}
