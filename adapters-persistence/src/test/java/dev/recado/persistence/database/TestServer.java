package dev.recado.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL for tests: the embedded one, or the one that the system property {@value #PROPERTY}
 * names as {@code postgresql://administrator:password@host:port/database}. The administrator makes
 * the roles of {@link Roles}, which stay, and a database for each run, which goes with it.
 *
 * @param lasts whether it outlives this process, so that what was made there has to be dropped
 */
public record TestServer(String host, int port, DataSource administrator, boolean lasts) {
  static final String PROPERTY = "recado.test.database";

  static TestServer chosen() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(url -> external(URI.create(url)))
        .orElseGet(TestServer::embedded);
  }

  private static TestServer embedded() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      return new TestServer("127.0.0.1", postgres.getPort(), postgres.getPostgresDatabase(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param url as the property says it
   */
  public static TestServer external(URI url) {
    String[] credentials = url.getUserInfo().split(":", 2);
    PGSimpleDataSource administrator = source(url.getHost(), url.getPort());
    administrator.setDatabaseName(url.getPath().substring(1));
    administrator.setUser(credentials[0]);
    administrator.setPassword(credentials[1]);
    return new TestServer(url.getHost(), url.getPort(), administrator, true);
  }

  /** Makes a database that goes with this process. */
  String database() {
    String name = "recado_" + UUID.randomUUID().toString().substring(0, 8);
    Jdbi.create(administrator).useHandle(handle -> Roles.found(handle, name));
    if (lasts) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name)));
    }
    return name;
  }

  private void drop(String database) {
    try {
      Jdbi.create(administrator)
          .useHandle(handle -> handle.execute("drop database " + database + " (force)"));
    } catch (ConnectionException stopped) {
      // A container has ended before, and taken the database with it.
    }
  }

  DataSource source(String database, String role) {
    PGSimpleDataSource source = source(host, port);
    source.setDatabaseName(database);
    source.setUser(role);
    source.setPassword(role);
    return source;
  }

  private static PGSimpleDataSource source(String host, int port) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    return source;
  }
}
