package dev.recado.testkit;

import dev.recado.testkit.connections.GatewayContract;
import dev.recado.testkit.connections.InMemoryGateway;
import dev.recado.testkit.inbox.EventReaderContract;
import dev.recado.testkit.inbox.ScriptedEvents;
import dev.recado.testkit.operations.SettableClock;
import org.junit.jupiter.api.Nested;

class InMemoryGatewayTest {
  @Nested
  class Gateway implements GatewayContract {
    private final InMemoryGateway world = new InMemoryGateway(new SettableClock());

    @Override
    public InMemoryGateway world() {
      return world;
    }
  }

  @Nested
  class EventReader implements EventReaderContract {
    @Override
    public ScriptedEvents reader() {
      return new ScriptedEvents();
    }
  }
}
