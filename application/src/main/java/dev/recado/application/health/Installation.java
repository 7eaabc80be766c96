package dev.recado.application.health;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What this process was told it is.
 *
 * @param environment APP_ENV
 * @param projectRef PROJECT_REF
 * @param release the name of what is deployed
 * @param runMode RUN_MODE
 * @param addresses that others are told or that lie elsewhere, by the variable that holds them
 */
public record Installation(
    String environment,
    Optional<String> projectRef,
    String release,
    String runMode,
    Map<String, URI> addresses) {
  private static final Pattern LOCAL =
      Pattern.compile("localhost|.*\\.localhost|127\\..*|0\\.0\\.0\\.0|\\[?::1]?");

  public Installation {
    addresses = Map.copyOf(addresses);
  }

  public boolean production() {
    return environment.equals("production");
  }

  /** Variables whose address leads to this machine alone. */
  List<String> local() {
    return addresses.entrySet().stream()
        .filter(entry -> host(entry.getValue()).filter(LOCAL.asMatchPredicate()).isPresent())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Optional<String> host(URI address) {
    return Optional.ofNullable(address.getHost());
  }
}
