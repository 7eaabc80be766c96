package dev.recado.evolution.client;

import java.net.URI;
import java.time.Duration;

/**
 * Where the gateway is, how it lets us in and how long we wait for it.
 *
 * @param base with or without a slash at the end (EVOLUTION_API_URL)
 * @param apiKey the global key (EVOLUTION_API_KEY)
 */
public record EvolutionSettings(URI base, String apiKey, Limits limits) {
  /**
   * How long calls may take.
   *
   * @param connect until the gateway's host accepts the connection; beyond it nothing has left
   * @param ordinary until the whole answer of an ordinary call is here
   * @param send until the whole answer of a send is here; the ledger's lease counts on 20 seconds
   */
  public record Limits(Duration connect, Duration ordinary, Duration send) {
    /** A file is converted before it leaves; the lease of a lane covers that too. */
    Duration sendFile() {
      return send.multipliedBy(2);
    }

    /** The gateway tries twice to get a file before it answers. */
    Duration fetch() {
      return ordinary.multipliedBy(4);
    }

    public static Limits standard() {
      return new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(20));
    }
  }

  /** Leads to no gateway. */
  static final EvolutionSettings NOWHERE =
      new EvolutionSettings(URI.create("http://gateway.invalid"), "");

  public EvolutionSettings(URI base, String apiKey) {
    this(base, apiKey, Limits.standard());
  }

  URI resolve(String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }

  @Override
  public String toString() {
    return "EvolutionSettings[" + base.getHost() + ", [MASKED]]";
  }
}
