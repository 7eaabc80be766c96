package dev.recado.web.http;

import jakarta.servlet.http.HttpServletRequest;

/** The name and the start of one request. */
public record RequestTrace(String id, long startedNanos) {
  private static final String PROPERTY = "dev.recado.trace";

  static RequestTrace start(String id) {
    return new RequestTrace(id, System.nanoTime());
  }

  /** The trace of a request; the container may fail before any filter ran. */
  public static RequestTrace of(HttpServletRequest request) {
    return request.getAttribute(PROPERTY) instanceof RequestTrace trace ? trace : start("unknown");
  }

  void attach(HttpServletRequest request) {
    request.setAttribute(PROPERTY, this);
  }

  double seconds() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }
}
