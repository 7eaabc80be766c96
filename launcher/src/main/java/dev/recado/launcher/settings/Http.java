package dev.recado.launcher.settings;

import java.net.URI;
import java.util.List;

/**
 * Where the server listens and how the world reaches it.
 *
 * @param host {@code RECADO_HOST}: address to listen on, {@code *} for all
 * @param port {@code PORT}
 * @param baseUrl {@code BASE_URL}: public address for webhooks and links, without a slash at the
 *     end
 * @param corsOrigins {@code CORS_ORIGINS}: pages of other origins that may call the API
 * @param trustedProxies {@code TRUSTED_PROXIES}: addresses or networks whose forwarded headers
 *     count
 */
public record Http(
    String host, int port, URI baseUrl, List<String> corsOrigins, List<String> trustedProxies) {}
