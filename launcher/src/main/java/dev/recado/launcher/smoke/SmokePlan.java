package dev.recado.launcher.smoke;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What is tried, and on what.
 *
 * @param simulator of the gateway, where the test scans by itself; empty: a person scans
 * @param who signs in
 * @param unit id or slug; empty: the newest unit in reach
 * @param to the phone that gets one message
 * @param patience how long the scan may take
 */
public record SmokePlan(
    URI server,
    Optional<URI> simulator,
    SignIn who,
    Optional<String> unit,
    String to,
    Duration patience) {

  /** An administrator of the tenant or of the platform: only they list units. */
  public record SignIn(String email, String password) {
    @Override
    public String toString() {
      return email;
    }
  }
}
