package dev.recado.web.http;

import java.util.Set;

/**
 * What the HTTP side of Recado is told at start.
 *
 * @param corsOrigins origins whose pages may call the API (CORS_ORIGINS); empty for none
 * @param trustedProxies addresses whose X-Forwarded-For is believed (TRUSTED_PROXIES)
 * @param limitsOff whether the request limits are off (ENABLE_TEST_BYPASS under APP_ENV=test)
 */
public record WebSettings(Set<String> corsOrigins, Set<String> trustedProxies, boolean limitsOff) {}
