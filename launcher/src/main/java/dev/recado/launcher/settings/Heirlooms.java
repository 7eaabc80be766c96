package dev.recado.launcher.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Variables of the older systems that mean nothing here, and what took their place. */
final class Heirlooms {
  private static final Map<String, String> REPLACEMENTS =
      new TreeMap<>(
          Map.of(
              "SUPABASE_URL", "set DATABASE_URL",
              "REDIS_URL", "queues live in PostgreSQL, set DATABASE_URL",
              "NODE_ENV", "set APP_ENV to development, test or production"));

  private Heirlooms() {}

  static List<String> notices(Map<String, String> environment) {
    return REPLACEMENTS.entrySet().stream()
        .filter(entry -> !environment.getOrDefault(entry.getKey(), "").isBlank())
        .map(entry -> "%s is not read: %s".formatted(entry.getKey(), entry.getValue()))
        .toList();
  }
}
