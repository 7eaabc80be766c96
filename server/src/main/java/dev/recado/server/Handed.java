package dev.recado.server;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The variables that the launcher hands to the server. */
record Handed(Map<String, String> environment) {
  /**
   * @throws IllegalStateException when it is missing, which is a defect of ours
   */
  String required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException(name + " was not handed to the server"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  Set<String> list(String name) {
    return optional(name).stream()
        .flatMap(value -> Arrays.stream(value.split("\\s*,\\s*")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
