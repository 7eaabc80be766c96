package dev.recado.persistence.operations;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.flags.FlagsContract;
import dev.recado.testkit.jobs.JobBookContract;
import dev.recado.testkit.messaging.LaneBoardContract;
import dev.recado.testkit.operations.AuditLogContract;
import dev.recado.testkit.operations.IdempotencyKeysContract;
import dev.recado.testkit.operations.PausesContract;
import dev.recado.testkit.operations.PlatformSwitchContract;
import org.junit.jupiter.api.Nested;

class PostgresOperationsTest {
  @Nested
  class OfPauses implements PausesContract, OnPostgres {}

  @Nested
  class OfThePlatform implements PlatformSwitchContract, OnPostgres {}

  @Nested
  class OfJobs implements JobBookContract, OnPostgres {}

  @Nested
  class OfIdempotencyKeys implements IdempotencyKeysContract, OnPostgres {}

  @Nested
  class OfTheLaneBoard implements LaneBoardContract, OnPostgres {}

  @Nested
  class OfFlags implements FlagsContract, OnPostgres {}

  @Nested
  class OfTheAuditLog implements AuditLogContract, OnPostgres {}
}
