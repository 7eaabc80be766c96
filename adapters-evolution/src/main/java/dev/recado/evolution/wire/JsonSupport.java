package dev.recado.evolution.wire;

import jakarta.json.spi.JsonProvider;

/**
 * The implementation of JSON-P, looked up once: in Open Liberty each look-up searches all bundles.
 */
public final class JsonSupport {
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonSupport() {}
}
