package dev.recado.web.http;

import java.util.Optional;
import java.util.Set;

/**
 * What the HTTP side of Recado is told at start.
 *
 * @param corsOrigins origins whose pages may call the API (CORS_ORIGINS); empty for none
 * @param trustedProxies addresses whose X-Forwarded-For is believed (TRUSTED_PROXIES)
 * @param limitsOff whether the request limits are off (ENABLE_TEST_BYPASS under APP_ENV=test)
 * @param environment APP_ENV
 * @param secure whether browsers reach us by https (BASE_URL), so that cookies need it too
 */
public record WebSettings(
    Set<String> corsOrigins,
    Set<String> trustedProxies,
    boolean limitsOff,
    String environment,
    boolean secure) {
  /** What pages say above everything else, so that nobody mistakes this for production. */
  public Optional<String> banner() {
    return Optional.of(environment).filter(name -> !name.equals("production"));
  }
}
