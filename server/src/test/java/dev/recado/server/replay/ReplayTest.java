package dev.recado.server.replay;

import dev.recado.persistence.PostgresBackend;
import dev.recado.testkit.Backend;
import dev.recado.testkit.InMemoryBackend;
import org.junit.jupiter.api.Nested;

class ReplayTest {
  @Nested
  class InMemory implements ReplayContract, ScenarioContract {
    private final Backend backend = new InMemoryBackend();

    @Override
    public Backend backend() {
      return backend;
    }

    @Override
    public int seeds() {
      return 50;
    }
  }

  @Nested
  class OnPostgres implements ReplayContract, ScenarioContract {
    @Override
    public Backend backend() {
      return PostgresBackend.shared();
    }

    /** The order is the use cases' matter more than the store's; each costs a second here. */
    @Override
    public int seeds() {
      return 3;
    }
  }
}
