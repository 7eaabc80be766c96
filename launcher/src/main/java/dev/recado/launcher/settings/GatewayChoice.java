package dev.recado.launcher.settings;

import java.net.URI;
import java.util.List;

/** Who talks to WhatsApp. */
public sealed interface GatewayChoice {

  /** The built-in simulator: no {@code EVOLUTION_API_URL} outside production. */
  record Simulated() implements GatewayChoice {}

  /**
   * A real Evolution API.
   *
   * @param url {@code EVOLUTION_API_URL}, without a slash at the end
   * @param key {@code EVOLUTION_API_KEY}
   * @param allowlist {@code OUTBOUND_ALLOWLIST}: digits of the numbers that may receive anything
   *     outside production; {@code *} alone means everybody, empty means nobody
   */
  record Real(URI url, Secret key, List<String> allowlist) implements GatewayChoice {}
}
