package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.http.Request;

/** Refuses requests a foreign web page makes the visitor's browser send to the loopback address. */
final class Origin {
  private Origin() {}

  /**
   * Hands the value on.
   *
   * @throws Desk.Wrong when the request comes from another site's page
   */
  static <T> T checked(Request request, T value) {
    boolean foreign =
        request
            .header("Origin")
            .filter(origin -> !origin.equals("http://" + request.header("Host").orElse("")))
            .isPresent();
    if (foreign) {
      throw new Desk.Wrong("this request comes from another site");
    }
    return value;
  }
}
