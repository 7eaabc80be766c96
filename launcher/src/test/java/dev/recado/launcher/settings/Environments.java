package dev.recado.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Environments for tests and what reading them gives. */
final class Environments {
  static final Map<String, String> PRODUCTION =
      Map.ofEntries(
          Map.entry("APP_ENV", "production"),
          Map.entry("RUN_MODE", "api"),
          Map.entry("PROJECT_REF", "recado-br"),
          Map.entry("BASE_URL", "https://recado.example.com/"),
          Map.entry("DATABASE_URL", "postgresql://owner:p%40ss@db.example.com:5432/recado"),
          Map.entry("JWT_ACCESS_SECRET", "0123456789abcdef0123456789abcdef"),
          Map.entry("EVOLUTION_API_URL", "https://evolution.example.com"),
          Map.entry("EVOLUTION_API_KEY", "gateway-key"));

  private Environments() {}

  static Settings accepted(Map<String, String> environment) {
    assertThat(Settings.read(environment)).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) Settings.read(environment)).settings();
  }

  static List<String> problems(Map<String, String> environment) {
    return switch (Settings.read(environment)) {
      case Reading.Accepted accepted -> List.of();
      case Reading.Refused refused -> refused.problems().stream().map(Problem::line).toList();
    };
  }

  static Map<String, String> productionWith(String name, String value) {
    Map<String, String> environment = new HashMap<>(PRODUCTION);
    environment.put(name, value);
    return environment;
  }

  static Map<String, String> productionWithout(String name) {
    return productionWith(name, "");
  }
}
