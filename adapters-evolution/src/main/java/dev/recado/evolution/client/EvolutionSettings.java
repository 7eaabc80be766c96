package dev.recado.evolution.client;

import java.net.URI;

/**
 * Where the gateway is and how it lets us in.
 *
 * @param base without a trailing slash (EVOLUTION_API_URL)
 * @param apiKey the global key (EVOLUTION_API_KEY)
 */
public record EvolutionSettings(URI base, String apiKey) {
  /** Leads to no gateway. */
  static final EvolutionSettings NOWHERE =
      new EvolutionSettings(URI.create("http://gateway.invalid"), "");

  URI resolve(String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }

  @Override
  public String toString() {
    return "EvolutionSettings[" + base.getHost() + ", [MASKED]]";
  }
}
