package dev.recado.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same rows moved by two statements for each hundred messages: claim them with their attempts,
 * commit, finish them with their ids, commit. No gatekeeper, no order of conversations, no call.
 */
final class PlainDrain implements AutoCloseable {
  private static final int AT_ONCE = 8;
  private static final String CLAIM =
      """
      with claimed as (
        update messages m set status = 'sending', attempts = 1
        from (
          select tenant_id, id from messages
          where tenant_id = ? and status = 'queued'
          order by created_at limit 100 for update skip locked) q
        where m.tenant_id = q.tenant_id and m.id = q.id
        returning m.tenant_id, m.id, m.connection_id
      )
      insert into message_attempts
        (tenant_id, id, message_id, connection_id, number, started_at, lane_token)
      select tenant_id, gen_random_uuid(), id, connection_id, 1, now(), 1 from claimed
      returning message_id
      """;
  private static final String FINISH =
      """
      with sent as (
        update messages set status = 'sent', sent_at = now(), external_id = 'PLAIN' || id
        where tenant_id = ? and id = any(?)
        returning tenant_id, id, connection_id, external_id
      ),
      named as (
        insert into message_keys
          (tenant_id, connection_id, external_id, direction, message_id, first_seen_at)
        select tenant_id, connection_id, external_id, 'outbound', id, now() from sent
      )
      update message_attempts a
      set outcome = 'accepted', finished_at = now(), external_id = s.external_id
      from sent s
      where a.tenant_id = s.tenant_id and a.message_id = s.id
      """;
  private final HikariDataSource pool;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final List<UUID> tenants;

  PlainDrain(Database database) throws SQLException {
    pool = database.pool(AT_ONCE);
    tenants = new ArrayList<>();
    try (Connection owner = database.asOwner();
        PreparedStatement select =
            owner.prepareStatement("select id from tenants where slug like 'bench-%'");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        tenants.add(rows.getObject(1, UUID.class));
      }
    }
  }

  /** Works until nothing waits; messages in a second. */
  double drain() throws Exception {
    long begun = System.nanoTime();
    List<Future<Integer>> running = new ArrayList<>();
    for (UUID tenant : tenants) {
      Callable<Integer> all = () -> drain(tenant);
      running.add(threads.submit(all));
    }
    long sent = 0;
    for (Future<Integer> each : running) {
      sent += each.get();
    }
    return sent / ((System.nanoTime() - begun) / 1e9);
  }

  private int drain(UUID tenant) throws SQLException {
    int sent = 0;
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      for (UUID[] batch = claim(connection, tenant); batch.length > 0; ) {
        finish(connection, tenant, batch);
        sent += batch.length;
        batch = claim(connection, tenant);
      }
    }
    return sent;
  }

  private static UUID[] claim(Connection connection, UUID tenant) throws SQLException {
    enter(connection, tenant);
    List<UUID> claimed = new ArrayList<>();
    try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, tenant);
      try (ResultSet rows = claim.executeQuery()) {
        while (rows.next()) {
          claimed.add(rows.getObject(1, UUID.class));
        }
      }
    }
    connection.commit();
    return claimed.toArray(UUID[]::new);
  }

  private static void finish(Connection connection, UUID tenant, UUID[] batch) throws SQLException {
    enter(connection, tenant);
    try (PreparedStatement finish = connection.prepareStatement(FINISH)) {
      finish.setObject(1, tenant);
      finish.setArray(2, connection.createArrayOf("uuid", batch));
      finish.executeUpdate();
    }
    connection.commit();
  }

  private static void enter(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement enter =
        connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
      enter.setString(1, tenant.toString());
      enter.execute();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    pool.close();
  }
}
