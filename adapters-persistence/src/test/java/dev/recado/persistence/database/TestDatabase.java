package dev.recado.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.recado.persistence.TransactionalDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * One database for all tests of this process, migrated once. Tests do not clean up: each makes
 * tenants of its own.
 */
public final class TestDatabase {
  private final DataSource owner;
  private final TransactionalDataSource app;

  private TestDatabase(DataSource owner, DataSource app) {
    this.owner = owner;
    this.app = new TransactionalDataSource(app);
  }

  /** The one of this run. */
  public static TestDatabase shared() {
    return Shared.DATABASE;
  }

  /** An empty one beside it, for a test that counts what a database of a certain size costs. */
  public static TestDatabase another() {
    return on(Shared.SERVER);
  }

  private static final class Shared {
    static final TestServer SERVER = TestServer.chosen();
    static final TestDatabase DATABASE = on(SERVER);
  }

  /** Connections of the role that migrates and repairs. */
  public DataSource owner() {
    return owner;
  }

  /** Connections of the role that serves. */
  public TransactionalDataSource app() {
    return app;
  }

  public Jdbi ownerSql() {
    return Jdbi.create(owner);
  }

  public Jdbi appSql() {
    return Jdbi.create(app);
  }

  /** Founds the roles and the database as an administrator would, and migrates. */
  public static TestDatabase on(TestServer server) {
    String database = server.database();
    DataSource owner = server.source(database, Roles.OWNER);
    Migration.run(owner);
    return new TestDatabase(owner, pool(server.source(database, Roles.APP)));
  }

  private static DataSource pool(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(40);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }
}
