package dev.recado.evolution.simulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A started simulator without waits, and a receiver for its webhooks. */
abstract class SimulatorTest {
  protected WebhookReceiver receiver;
  protected Api api;

  @BeforeEach
  void start() throws Exception {
    receiver = new WebhookReceiver();
    api = new Api(SimulatorServer.start(options(SimulatorOptions.immediate("global-key"))));
  }

  /** The options of this test. */
  protected SimulatorOptions options(SimulatorOptions immediate) {
    return immediate;
  }

  @AfterEach
  void stop() {
    api.close();
    receiver.close();
  }

  protected void fault(Object... fields) throws Exception {
    api.post("/simulator/api/faults", fields);
  }
}
