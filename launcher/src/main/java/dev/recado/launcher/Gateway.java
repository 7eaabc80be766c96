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
  static Gateway open(GatewayChoice choice, DataDirectory directory, int port, Opened opened) {
    return switch (choice) {
      case GatewayChoice.Real real ->
          new Gateway(real.url(), real.key(), Optional.empty(), real.allowlist());
      case GatewayChoice.Simulated simulated -> simulator(directory, port, opened);
    };
  }

  boolean simulated() {
    return page.isPresent();
  }

  /**
   * Its instances are kept with the data, or units of a demo would lose their phones at a restart.
   */
  private static Gateway simulator(DataDirectory directory, int port, Opened opened) {
    Secret key = directory.secret("simulator-key").secret();
    SimulatorOptions options =
        SimulatorOptions.real(key.value())
            .rememberingIn(directory.folder("simulator").resolve("instances.json"));
    SimulatorServer server = opened.add(started(options, port));
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
