package dev.recado.media;

import dev.recado.application.media.port.WebFiles;
import dev.recado.media.AddressGuard.Names;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Files from the net, past an {@link AddressGuard} each for the gateway and for users. */
public final class GuardedWebFiles implements WebFiles, AutoCloseable {
  private final GuardedClient forGateway;
  private final GuardedClient forUsers;

  /**
   * @param gatewayHosts where the gateway keeps files: nothing else is asked for its sake
   * @param userHosts inner hosts that users may name beside the public net
   */
  public GuardedWebFiles(Set<String> gatewayHosts, Set<String> userHosts) {
    this(gatewayHosts, userHosts, InetAddress::getAllByName, Duration.ofSeconds(30));
  }

  /**
   * @param limit until the whole file is here
   */
  GuardedWebFiles(Set<String> gatewayHosts, Set<String> userHosts, Names names, Duration limit) {
    forGateway = new GuardedClient(new AddressGuard(gatewayHosts, true, names), limit);
    forUsers = new GuardedClient(new AddressGuard(userHosts, false, names), limit);
  }

  @Override
  public Fetched fetch(NamedBy by, URI address, long largest) {
    return switch (by) {
      case GATEWAY -> forGateway.fetch(address, largest);
      case USER -> forUsers.fetch(address, largest);
    };
  }

  @Override
  public void close() {
    forGateway.close();
    forUsers.close();
  }
}
