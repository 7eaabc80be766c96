package dev.recado.evolution.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the endpoint of a request; filled once before the server starts. */
public final class Router {
  private final List<Route> routes = new ArrayList<>();
  private final Function<Request, Reply> unknown;

  /**
   * @param unknown answers a request no route fits
   */
  public Router(Function<Request, Reply> unknown) {
    this.unknown = unknown;
  }

  public Router get(String template, Endpoint endpoint) {
    return add("GET", template, endpoint);
  }

  public Router post(String template, Endpoint endpoint) {
    return add("POST", template, endpoint);
  }

  public Router delete(String template, Endpoint endpoint) {
    return add("DELETE", template, endpoint);
  }

  private Router add(String method, String template, Endpoint endpoint) {
    routes.add(Route.of(method, template, endpoint));
    return this;
  }

  Reply answer(Request request) {
    List<String> path = Route.split(request.path());
    for (Route route : routes) {
      Optional<Map<String, String>> values = route.match(request.method(), path);
      if (values.isPresent()) {
        return route.endpoint().answer(request.withParameters(decoded(values.get())));
      }
    }
    return unknown.apply(request);
  }

  private static Map<String, String> decoded(Map<String, String> values) {
    values.replaceAll((name, value) -> Request.decoded(value.replace("+", "%2B")));
    return values;
  }
}
