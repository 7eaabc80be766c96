package dev.recado.launcher;

import dev.recado.launcher.settings.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds out early what Liberty would only write into its log: that the port is taken. */
final class Ports {
  private Ports() {}

  static void requireFree(Http http) {
    try (ServerSocket socket = new ServerSocket(http.port(), 1, address(http.host()))) {
      socket.setReuseAddress(true);
    } catch (IOException taken) {
      throw new StartRefused(
          "PORT %d cannot be used (%s), e.g. PORT=%d"
              .formatted(http.port(), taken.getMessage(), http.port() + 10));
    }
  }

  private static InetAddress address(String host) throws IOException {
    return host.equals("*") ? InetAddress.getByName("0.0.0.0") : InetAddress.getByName(host);
  }
}
