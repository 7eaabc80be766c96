package dev.recado.launcher.database;

import dev.recado.launcher.settings.PostgresUrl;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections of a role for commands that work beside a server. */
public final class OwnerSource {
  private OwnerSource() {}

  public static DataSource of(PostgresUrl role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(role.jdbcUrl());
    source.setUser(role.user());
    source.setPassword(role.password().value());
    return source;
  }
}
