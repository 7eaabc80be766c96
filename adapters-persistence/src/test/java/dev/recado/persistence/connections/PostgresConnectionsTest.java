package dev.recado.persistence.connections;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.connections.ConnectionsContract;
import dev.recado.testkit.connections.RestrictionsContract;
import dev.recado.testkit.connections.RetiredInstancesContract;
import dev.recado.testkit.connections.WebhookDirectoryContract;
import org.junit.jupiter.api.Nested;

class PostgresConnectionsTest {
  @Nested
  class OfConnections implements ConnectionsContract, OnPostgres {}

  @Nested
  class OfRetiredInstances implements RetiredInstancesContract, OnPostgres {}

  @Nested
  class OfTheWebhookDirectory implements WebhookDirectoryContract, OnPostgres {}

  @Nested
  class OfRestrictions implements RestrictionsContract, OnPostgres {}
}
