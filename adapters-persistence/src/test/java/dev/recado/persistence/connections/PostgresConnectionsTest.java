package dev.recado.persistence.connections;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.connections.CareBookContract;
import dev.recado.testkit.connections.ConnectionsContract;
import dev.recado.testkit.connections.GatewayWatchContract;
import dev.recado.testkit.connections.RestrictionsContract;
import dev.recado.testkit.connections.RetiredInstancesContract;
import dev.recado.testkit.connections.TimelineContract;
import dev.recado.testkit.connections.VitalSignsContract;
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

  @Nested
  class OfCareBook implements CareBookContract, OnPostgres {}

  @Nested
  class OfTimeline implements TimelineContract, OnPostgres {}

  @Nested
  class OfVitalSigns implements VitalSignsContract, OnPostgres {}

  @Nested
  class OfGatewayWatch implements GatewayWatchContract, OnPostgres {}
}
