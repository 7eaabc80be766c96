package dev.recado.media;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what somebody else's address may lead to: to the public net over its usual ports, and to
 * those inner hosts that the operator listed. A name is judged by what it resolves to at the moment
 * of connecting, and the connection goes to exactly that, so that no second answer matters.
 */
final class AddressGuard {
  /** Looks names up. */
  @FunctionalInterface
  interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** A name that leads where nobody may go. */
  static final class InnerAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    InnerAddress() {
      super("leads into a network that is not public");
    }
  }

  private static final Set<Integer> PORTS = Set.of(80, 443);
  private static final List<Network> NOT_PUBLIC =
      List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .stream()
          .map(Network::of)
          .toList();

  /** All of IPv6 that is routed: whatever embeds or maps an IPv4 address lies outside of it. */
  private static final Network ROUTED = Network.of("2000::/3");

  private final Set<String> innerHosts;
  private final boolean onlyInner;
  private final Names names;

  /**
   * @param innerHosts {@code host} or {@code host:port}
   * @param onlyInner whether nothing else may be asked
   */
  AddressGuard(Set<String> innerHosts, boolean onlyInner, Names names) {
    this.innerHosts =
        innerHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.onlyInner = onlyInner;
    this.names = names;
  }

  /** What can be said against an address before anything is looked up; empty for nothing. */
  Optional<String> objection(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("Give an address that begins with https:// or http://.");
    }
    String host = address.getHost();
    if (host == null || host.isBlank()) {
      return Optional.of("Give an address with a host name.");
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("Give an address without user and password.");
    }
    return elsewhere(host, port(address, scheme));
  }

  private Optional<String> elsewhere(String host, int port) {
    if (inner(host, port)) {
      return Optional.empty();
    }
    if (onlyInner) {
      return Optional.of("The host is not on the operator's list.");
    }
    return PORTS.contains(port)
        ? Optional.empty()
        : Optional.of("Give an address at port 80 or 443.");
  }

  private static int port(URI address, String scheme) {
    int usual = scheme.equals("https") ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private boolean inner(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    return innerHosts.contains(name) || innerHosts.contains(name + ":" + port);
  }

  /**
   * Where a connection to the host goes.
   *
   * @throws InnerAddress when any of its addresses is not public and the host is not listed
   */
  InetAddress[] resolve(String host, int port) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (!inner(host, port)) {
      for (InetAddress address : found) {
        requirePublic(address);
      }
    }
    return found;
  }

  private static void requirePublic(InetAddress address) throws InnerAddress {
    boolean routed = address instanceof Inet4Address || ROUTED.contains(address);
    if (!routed || NOT_PUBLIC.stream().anyMatch(network -> network.contains(address))) {
      throw new InnerAddress();
    }
  }
}
