package dev.recado.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.recado.persistence.TransactionalDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One embedded PostgreSQL for all tests of this process, migrated once. Tests do not clean up: each
 * makes tenants of its own.
 */
public final class TestDatabase {
  private static final TestDatabase SHARED = start();

  private final DataSource owner;
  private final TransactionalDataSource app;

  private TestDatabase(DataSource owner, DataSource app) {
    this.owner = owner;
    this.app = new TransactionalDataSource(app);
  }

  public static TestDatabase shared() {
    return SHARED;
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

  private static TestDatabase start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      return prepared(postgres.getPostgresDatabase(), postgres.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Founds the roles and the database as an administrator would, and migrates. */
  static TestDatabase prepared(DataSource administrator, int port) {
    Jdbi.create(administrator).useHandle(Roles::found);
    DataSource owner = source(port, Roles.OWNER);
    Migration.run(owner);
    return new TestDatabase(owner, pool(source(port, Roles.APP)));
  }

  private static DataSource source(int port, String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(Roles.DATABASE);
    source.setUser(role);
    source.setPassword(role);
    return source;
  }

  private static DataSource pool(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(40);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }
}
