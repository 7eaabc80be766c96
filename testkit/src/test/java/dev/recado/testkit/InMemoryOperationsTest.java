package dev.recado.testkit;

import dev.recado.testkit.flags.FlagsContract;
import dev.recado.testkit.jobs.JobBookContract;
import dev.recado.testkit.messaging.LaneBoardContract;
import dev.recado.testkit.operations.AuditLogContract;
import dev.recado.testkit.operations.IdempotencyKeysContract;
import dev.recado.testkit.operations.PausesContract;
import dev.recado.testkit.operations.PlatformSwitchContract;
import org.junit.jupiter.api.Nested;

class InMemoryOperationsTest {
  @Nested
  class Pauses implements PausesContract, OnMemory {}

  @Nested
  class PlatformSwitch implements PlatformSwitchContract, OnMemory {}

  @Nested
  class Jobs implements JobBookContract, OnMemory {}

  @Nested
  class IdempotencyKeys implements IdempotencyKeysContract, OnMemory {}

  @Nested
  class LaneBoard implements LaneBoardContract, OnMemory {}

  @Nested
  class Flags implements FlagsContract, OnMemory {}

  @Nested
  class AuditLog implements AuditLogContract, OnMemory {}
}
