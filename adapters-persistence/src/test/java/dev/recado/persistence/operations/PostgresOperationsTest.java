package dev.recado.persistence.operations;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.operations.IdempotencyKeysContract;
import org.junit.jupiter.api.Nested;

class PostgresOperationsTest {
  @Nested
  class OfIdempotencyKeys implements IdempotencyKeysContract, OnPostgres {}
}
