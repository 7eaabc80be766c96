package dev.recado.launcher.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** People, conversations and messages of the last two weeks. Nothing of it is ever sent. */
public final class MadeUpTenant {
  /**
   * @param messages in each conversation
   */
  public record Size(int contacts, int conversations, int messages) {
    /** As large as tenants get: a million messages. */
    public static final Size LARGE = new Size(100_000, 1_000, 1_000);
  }

  private static final String PEOPLE =
      """
      with made as (
        insert into contacts (tenant_id, phone, saved_name, created_at)
        select ?::uuid, (5511900000000 + n)::text,
          (array['Ana', 'Bruno', 'Carla', 'Davi', 'Elisa', 'Fábio', 'Gisele', 'Hugo'])[1 + n % 8]
            || ' ' || (array['Souza', 'Lima', 'Dias', 'Rocha', 'Prado', 'Alves', 'Melo'])[1 + n % 7]
            || ' ' || n,
          now() - n * interval '10 seconds'
        from generate_series(1, ?) n
        on conflict do nothing
        returning tenant_id, id, phone)
      insert into contact_addresses (tenant_id, address, contact_id, kind)
      select tenant_id, 'p:' || left(phone, 4) || right(phone, 8), id, 'phone' from made
      on conflict do nothing
      """;

  private static final String TALKS =
      """
      insert into conversations (tenant_id, unit_id, contact_id, status, reply_jid, last_message_at,
        last_message_preview, created_at)
      select c.tenant_id, ?::uuid, c.id, 'open', c.phone || '@s.whatsapp.net',
        now() - row_number() over (order by c.id) * interval '1 second', 'Obrigado!',
        now() - interval '14 days'
      from contacts c
      where c.tenant_id = ?::uuid and c.phone is not null
      order by c.id
      limit ?
      on conflict do nothing
      """;

  private static final String WORDS =
      """
      insert into messages (tenant_id, unit_id, connection_id, conversation_id, contact_id, direction,
        sender, origin, kind, content, status, external_id, created_at, sent_at)
      select t.tenant_id, t.unit_id, ?::uuid, t.id, t.contact_id,
        case when n % 2 = 0 then 'inbound' else 'outbound' end,
        case when n % 2 = 0 then 'customer' else 'agent' end,
        case when n % 2 = 0 then 'customer' else 'recado' end,
        case when n % 2 = 0 then null else 'reply' end,
        'Mensagem ' || n,
        case when n % 2 = 0 then 'received' else 'read' end,
        'SEED' || replace(t.id::text, '-', '') || n,
        t.last_message_at - n * interval '20 minutes', t.last_message_at - n * interval '20 minutes'
      from (select * from conversations where tenant_id = ?::uuid order by id limit ?) t
        cross join generate_series(0, ? - 1) n
      on conflict do nothing
      """;

  private MadeUpTenant() {}

  /**
   * Fills a tenant; what is there already stays.
   *
   * @param database as the owner of the tables
   * @param connection of the unit that the conversations belong to
   */
  public static void fill(Connection database, UUID tenant, UUID unit, UUID connection, Size size)
      throws SQLException {
    run(database, PEOPLE, tenant, size.contacts());
    run(database, TALKS, unit, tenant, size.conversations());
    run(database, WORDS, connection, tenant, size.conversations(), size.messages());
    run(database, "vacuum analyze contacts, contact_words, conversations, messages");
  }

  private static void run(Connection database, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
