package dev.recado.evolution.simulator;

import dev.recado.evolution.simulator.delivery.RetryPolicy;
import dev.recado.evolution.simulator.model.Limits;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

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
   * @param stateFile where instances are remembered over a restart; null forgets them
   */
  public record Surroundings(
      InstantSource clock, ZoneId zone, long seed, @Nullable Path stateFile) {}

  /** The pace of a real gateway, on a free port, with ids nobody has seen before. */
  public static SimulatorOptions real(String apiKey) {
    return new SimulatorOptions(
        0,
        apiKey,
        Behaviour.real(),
        RetryPolicy.real(),
        Limits.defaults(),
        new Surroundings(
            InstantSource.system(),
            ZoneId.of("America/Sao_Paulo"),
            new SecureRandom().nextLong(),
            null));
  }

  /** For tests: nothing waits and the QR code is in the answer of create. */
  public static SimulatorOptions immediate(String apiKey) {
    return real(apiKey).with(Behaviour.immediate());
  }

  /** Remembers the instances, but not their messages, in a file that is read at the next start. */
  public SimulatorOptions rememberingIn(Path stateFile) {
    Surroundings around = surroundings;
    return with(new Surroundings(around.clock(), around.zone(), around.seed(), stateFile));
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
