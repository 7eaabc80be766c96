package dev.recado.launcher;

import dev.recado.evolution.simulator.SimulatorOptions;
import dev.recado.evolution.simulator.SimulatorServer;
import dev.recado.launcher.settings.GatewayChoice;
import dev.recado.launcher.settings.Secret;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The gateway that the server is told to use.
 *
 * @param page of the simulator; empty for a real gateway
 * @param allowlist numbers that may receive anything outside production
 */
public record Gateway(URI url, Secret key, Optional<URI> page, List<String> allowlist) {

  /** A real one is taken as it is; the simulator is started, preferably on the port given. */
  static Gateway open(GatewayChoice choice, Secret simulatorKey, int port, Opened opened) {
    return switch (choice) {
      case GatewayChoice.Real real ->
          new Gateway(real.url(), real.key(), Optional.empty(), real.allowlist());
      case GatewayChoice.Simulated simulated -> simulator(simulatorKey, port, opened);
    };
  }

  boolean simulated() {
    return page.isPresent();
  }

  private static Gateway simulator(Secret key, int port, Opened opened) {
    SimulatorServer server = opened.add(started(SimulatorOptions.real(key.value()), port));
    URI page = URI.create(server.pageUrl());
    return new Gateway(URI.create(server.baseUrl()), key, Optional.of(page), List.of());
  }

  private static SimulatorServer started(SimulatorOptions options, int port) {
    try {
      return SimulatorServer.start(options.onPort(port));
    } catch (UncheckedIOException taken) {
      return SimulatorServer.start(options);
    }
  }
}
