package dev.recado.evolution.client;

import dev.recado.testkit.media.MediaGatewayContract;
import dev.recado.testkit.media.MediaWorld;
import org.junit.jupiter.api.AfterEach;

class EvolutionMediaContractTest implements MediaGatewayContract {
  private final SimulatedWorld world = new SimulatedWorld();

  @Override
  public MediaWorld world() {
    return world;
  }

  @AfterEach
  void stop() {
    world.close();
  }
}
