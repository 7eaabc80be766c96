package dev.recado.persistence.database;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** A tenant of its own for one test, with a unit and its connection. */
public record TestTenant(TestDatabase database, UUID id, UUID unit, UUID connection) {
  public static TestTenant fresh() {
    return fresh(TestDatabase.shared());
  }

  static TestTenant fresh(TestDatabase database) {
    TestTenant tenant =
        new TestTenant(database, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    database.ownerSql().useTransaction(tenant::found);
    return tenant;
  }

  private void found(Handle owner) {
    owner.execute("insert into tenants (id, name, slug) values (?, 'A', ?)", id, id.toString());
    owner.execute(
        "insert into units (tenant_id, id, name, slug) values (?, ?, 'U', 'u')", id, unit);
    owner.execute(
        """
        insert into unit_whatsapp_connections
          (tenant_id, id, unit_id, instance_id, webhook_secret)
        values (?, ?, ?, gen_random_uuid()::text, gen_random_uuid()::text)
        """,
        id,
        connection,
        unit);
  }

  /** Runs SQL as the app role in a transaction of this tenant. */
  public <T> T sql(HandleCallback<T, RuntimeException> work) {
    return database
        .appSql()
        .inTransaction(
            handle -> {
              handle.execute("select set_config('app.tenant_id', ?, true)", id.toString());
              return work.withHandle(handle);
            });
  }

  /** Runs one statement like {@link #sql}. */
  public int execute(String statement, Object... arguments) {
    return sql(handle -> handle.execute(statement, arguments));
  }

  public int count(String table) {
    return sql(handle -> number(handle, "select count(*) from " + table));
  }

  public static int number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Integer.class).one();
  }
}
