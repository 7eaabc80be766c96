package dev.recado.evolution.simulator.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method and a path template such as {@code /instance/connect/{instanceName}}. */
record Route(String method, List<String> segments, Endpoint endpoint) {

  static Route of(String method, String template, Endpoint endpoint) {
    return new Route(method, split(template), endpoint);
  }

  /** The values of the template's names when method and path fit. */
  Optional<Map<String, String>> match(String askedMethod, List<String> path) {
    if (!method.equals(askedMethod) || path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int index = 0; index < path.size(); index++) {
      String segment = segments.get(index);
      if (segment.startsWith("{")) {
        values.put(segment.substring(1, segment.length() - 1), path.get(index));
      } else if (!segment.equals(path.get(index))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  static List<String> split(String path) {
    return List.of(path.substring(1).split("/", -1));
  }
}
