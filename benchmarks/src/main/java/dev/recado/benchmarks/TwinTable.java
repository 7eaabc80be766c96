package dev.recado.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A table like campaign_recipients without its protection: no row security, no triggers. */
final class TwinTable implements AutoCloseable {
  private static final String NAME = "campaign_recipients_twin";
  private final Database database;
  private final Path file;

  private TwinTable(Database database, Path file) {
    this.database = database;
    this.file = file;
  }

  /** An empty twin, and the recipients of the campaign in a file. */
  static TwinTable of(Database database, UUID tenant, UUID campaign)
      throws SQLException, IOException {
    database.run(
        "create table " + NAME + " (like campaign_recipients including defaults including indexes)",
        "alter table "
            + NAME
            + " add foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id)",
        "alter table "
            + NAME
            + " add foreign key (tenant_id, contact_id) references contacts (tenant_id, id)");
    Path file = Files.createTempFile("recado-twin", ".copy");
    String rows =
        "copy (select * from campaign_recipients where tenant_id = '%s' and campaign_id = '%s')"
            .formatted(tenant, campaign);
    try (Connection connection = database.asOwner();
        OutputStream out = Files.newOutputStream(file)) {
      copies(connection).copyOut(rows + " to stdout (format binary)", out);
    }
    return new TwinTable(database, file);
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** Copies all of them in. */
  void fill() throws SQLException, IOException {
    try (Connection connection = database.asOwner();
        InputStream in = Files.newInputStream(file)) {
      copies(connection).copyIn("copy " + NAME + " from stdin (format binary)", in);
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
