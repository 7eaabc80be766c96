package dev.recado.testkit;

import dev.recado.testkit.connections.ConnectionsContract;
import dev.recado.testkit.connections.RestrictionsContract;
import dev.recado.testkit.connections.RetiredInstancesContract;
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
}
