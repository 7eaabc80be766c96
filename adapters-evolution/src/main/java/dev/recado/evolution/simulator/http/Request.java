package dev.recado.evolution.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param parameters the values of the route's {@code {name}} segments
 * @param headers looks a header up by its name, null when absent
 */
public record Request(
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> query,
    Function<String, @Nullable String> headers,
    byte[] body) {

  Request withParameters(Map<String, String> found) {
    return new Request(method, path, found, query, headers, body);
  }

  /** The same request with another body. */
  public Request withBody(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Request(method, path, parameters, query, headers, bytes);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  public Optional<String> queryValue(String name) {
    return Optional.ofNullable(query.get(name));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body read as an HTML form. */
  public Map<String, String> form() {
    return pairs(text());
  }

  /** Splits {@code a=b&c=d}, the later of two equal names wins. */
  static Map<String, String> pairs(@Nullable String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&")) {
      int equals = pair.indexOf('=');
      pairs.put(
          decoded(equals < 0 ? pair : pair.substring(0, equals)),
          equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return pairs;
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return text;
    }
  }
}
