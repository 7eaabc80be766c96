package dev.recado.evolution.simulator;

import dev.recado.evolution.simulator.delivery.RetryPolicy;
import dev.recado.evolution.simulator.model.Limits;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * How a simulator is started.
 *
 * @param port on the loopback address, 0 for any free one
 * @param apiKey the global key of the {@code apikey} header
 * @param limits memory bounds
 */
public record SimulatorOptions(
    int port,
    String apiKey,
    Behaviour behaviour,
    RetryPolicy retries,
    Limits limits,
    Surroundings surroundings) {

  /**
   * The world around the simulator.
   *
   * @param clock gives every timestamp
   * @param zone what {@code date_time} shows while claiming to be UTC
   * @param seed decides ids and tokens; two simulators of one seed make the same ids
   */
  public record Surroundings(InstantSource clock, ZoneId zone, long seed) {}

  /** The pace of a real gateway, on a free port, with ids nobody has seen before. */
  public static SimulatorOptions real(String apiKey) {
    return new SimulatorOptions(
        0,
        apiKey,
        Behaviour.real(),
        RetryPolicy.real(),
        Limits.defaults(),
        new Surroundings(
            InstantSource.system(), ZoneId.of("America/Sao_Paulo"), new SecureRandom().nextLong()));
  }

  /** For tests: nothing waits and the QR code is in the answer of create. */
  public static SimulatorOptions immediate(String apiKey) {
    return real(apiKey).with(Behaviour.immediate());
  }

  public SimulatorOptions onPort(int newPort) {
    return new SimulatorOptions(newPort, apiKey, behaviour, retries, limits, surroundings);
  }

  public SimulatorOptions with(Behaviour newBehaviour) {
    return new SimulatorOptions(port, apiKey, newBehaviour, retries, limits, surroundings);
  }

  public SimulatorOptions with(RetryPolicy newRetries) {
    return new SimulatorOptions(port, apiKey, behaviour, newRetries, limits, surroundings);
  }

  public SimulatorOptions with(Limits newLimits) {
    return new SimulatorOptions(port, apiKey, behaviour, retries, newLimits, surroundings);
  }

  public SimulatorOptions with(Surroundings newSurroundings) {
    return new SimulatorOptions(port, apiKey, behaviour, retries, limits, newSurroundings);
  }
}
