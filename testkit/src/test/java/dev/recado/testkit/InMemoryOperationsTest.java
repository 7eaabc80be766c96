package dev.recado.testkit;

import dev.recado.testkit.operations.IdempotencyKeysContract;
import org.junit.jupiter.api.Nested;

class InMemoryOperationsTest {
  @Nested
  class IdempotencyKeys implements IdempotencyKeysContract, OnMemory {}
}
