package dev.recado.persistence.operations;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.jobs.JobBookContract;
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
}
