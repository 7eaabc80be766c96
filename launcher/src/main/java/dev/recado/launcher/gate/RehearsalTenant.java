package dev.recado.launcher.gate;

import dev.recado.launcher.database.OwnerSource;
import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A tenant for one dry run, with a number that is connected as far as Recado knows and whose
 * instance no gateway has: whatever is sent there ends at the gateway and reaches no phone.
 */
final class RehearsalTenant {
  private static final String[] FOUND = {
    "insert into tenants (id, name, slug) values ('%1$s', 'Release gate', 'gate-%1$s')",
    "insert into units (tenant_id, id, name, slug) values ('%1$s', '%2$s', 'Dry run', 'dry-run')",
    """
    insert into unit_whatsapp_connections (tenant_id, unit_id, instance_id, status, status_reason,
      connected_at, webhook_secret)
    values ('%1$s', '%2$s', 'gate-%1$s', 'connected', 'scan_completed', now(),
      gen_random_uuid()::text)
    """,
    // nobody is to look after it and find that its instance is missing
    "update connection_care set next_due = null where tenant_id = '%1$s'"
  };

  /** Tables refer to each other, so what cannot go yet goes in the next round. */
  private static final String REMOVE =
      """
      do $$
      declare
        part text;
        held integer;
      begin
        for round in 1..20 loop
          held := 0;
          for part in
            select c.relname
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and not c.relispartition and not a.attisdropped
          loop
            begin
              execute format('delete from %%I where tenant_id = $1', part) using '%1$s'::uuid;
            exception when foreign_key_violation then held := held + 1;
            end;
          end loop;
          exit when held = 0;
        end loop;
        delete from tenants where id = '%1$s';
      end
      $$
      """;

  private final DataSource source;
  private final UUID tenant = UUID.randomUUID();
  private final UUID unit = UUID.randomUUID();

  RehearsalTenant(PostgresUrl owner) {
    this.source = OwnerSource.of(owner);
  }

  UUID unit() {
    return unit;
  }

  void found() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String statement : FOUND) {
        sql.execute(statement.formatted(tenant, unit));
      }
      connection.commit();
    }
  }

  /** All or nothing of it; a worker that is just writing makes it fail once. */
  void remove() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("set lock_timeout = '5s'");
      sql.execute(REMOVE.formatted(tenant));
    }
  }

  /**
   * One text about the message of this tenant.
   *
   * @param query with a place for the id of the tenant
   */
  String ask(String query) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement sql = connection.prepareStatement(query)) {
      sql.setObject(1, tenant);
      try (var rows = sql.executeQuery()) {
        return rows.next() && rows.getString(1) != null ? rows.getString(1) : "";
      }
    }
  }
}
