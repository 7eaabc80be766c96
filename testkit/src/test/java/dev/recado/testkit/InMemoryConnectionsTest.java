package dev.recado.testkit;

import dev.recado.testkit.connections.CareBookContract;
import dev.recado.testkit.connections.ConnectionsContract;
import dev.recado.testkit.connections.GatewayWatchContract;
import dev.recado.testkit.connections.RestrictionsContract;
import dev.recado.testkit.connections.RetiredInstancesContract;
import dev.recado.testkit.connections.TimelineContract;
import dev.recado.testkit.connections.VitalSignsContract;
import dev.recado.testkit.connections.WebhookDirectoryContract;
import org.junit.jupiter.api.Nested;

class InMemoryConnectionsTest {
  @Nested
  class Connections implements ConnectionsContract, OnMemory {}

  @Nested
  class RetiredInstances implements RetiredInstancesContract, OnMemory {}

  @Nested
  class WebhookDirectory implements WebhookDirectoryContract, OnMemory {}

  @Nested
  class Restrictions implements RestrictionsContract, OnMemory {}

  @Nested
  class CareBook implements CareBookContract, OnMemory {}

  @Nested
  class Timeline implements TimelineContract, OnMemory {}

  @Nested
  class VitalSigns implements VitalSignsContract, OnMemory {}

  @Nested
  class GatewayWatch implements GatewayWatchContract, OnMemory {}
}
