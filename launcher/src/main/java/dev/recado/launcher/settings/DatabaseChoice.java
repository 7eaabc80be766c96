package dev.recado.launcher.settings;

import java.util.Optional;

/** Where the data lies. */
public sealed interface DatabaseChoice {

  /** The PostgreSQL that the launcher brings along, kept in {@code DATA_DIR}. */
  record Embedded() implements DatabaseChoice {}

  /**
   * A PostgreSQL of one's own.
   *
   * @param owner {@code DATABASE_URL}: owns and migrates the tables
   * @param application {@code DATABASE_APP_URL}: the lesser role, where the owner may not create it
   */
  record External(PostgresUrl owner, Optional<PostgresUrl> application) implements DatabaseChoice {}
}
