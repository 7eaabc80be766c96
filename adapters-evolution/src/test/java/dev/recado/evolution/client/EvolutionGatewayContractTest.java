package dev.recado.evolution.client;

import dev.recado.testkit.connections.GatewayContract;
import dev.recado.testkit.connections.GatewayWorld;
import org.junit.jupiter.api.AfterEach;

class EvolutionGatewayContractTest implements GatewayContract {
  private final SimulatedWorld world = new SimulatedWorld();

  @Override
  public GatewayWorld world() {
    return world;
  }

  @AfterEach
  void stop() {
    world.close();
  }
}
