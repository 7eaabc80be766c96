package dev.recado.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.random.RandomGenerator;

/**
 * The name and the start of one request. The name is made of letters only, so that it can stand in a
 * log line that is searched for numbers.
 */
public record RequestTrace(String id, long startedNanos) {
  private static final String PROPERTY = "dev.recado.trace";
  private static final int LENGTH = 12;

  static RequestTrace start(RandomGenerator random) {
    StringBuilder letters = new StringBuilder(LENGTH);
    random.ints(LENGTH, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
    return new RequestTrace(letters.toString(), System.nanoTime());
  }

  /** The trace of a request; the container may fail before any filter ran. */
  public static RequestTrace of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof RequestTrace trace
        ? trace
        : new RequestTrace("unknown", System.nanoTime());
  }

  void attach(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }

  double seconds() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }
}
