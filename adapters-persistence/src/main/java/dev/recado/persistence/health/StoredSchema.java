package dev.recado.persistence.health;

import dev.recado.domain.health.ExpectedSchema;
import dev.recado.persistence.sql.SqlFile;

/** The schema of this release, as its migrations make it; a test compares the two. */
public final class StoredSchema {
  private StoredSchema() {}

  public static ExpectedSchema read() {
    return ExpectedSchema.parse(SqlFile.read(StoredSchema.class, "schema.txt"));
  }
}
