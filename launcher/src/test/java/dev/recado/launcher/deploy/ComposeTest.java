package dev.recado.launcher.deploy;

import static dev.recado.launcher.deploy.DeployFiles.at;
import static dev.recado.launcher.deploy.DeployFiles.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.running.RunMode;
import dev.recado.launcher.settings.Reading;
import dev.recado.launcher.settings.Settings;
import dev.recado.launcher.settings.VariableNames;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComposeTest {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:[-?])?([^}]*)}");

  /** What an operator fills in. */
  private static final Map<String, String> FILLED =
      Map.of(
          "DATABASE_PASSWORD", "pw",
          "PROJECT_REF", "recado-br",
          "JWT_ACCESS_SECRET", "0123456789abcdef0123456789abcdef",
          "BASE_URL", "https://recado.example.com",
          "EVOLUTION_API_KEY", "gateway-key",
          "RECADO_IMAGE", "recado");

  private static Map<String, Object> services() throws IOException {
    return map(at(DeployFiles.yaml("deploy/compose.yaml").getFirst(), "services"));
  }

  private static Map<String, Object> roles() throws IOException {
    Map<String, Object> roles = new TreeMap<>(services());
    roles.keySet().removeAll(Set.of("postgres", "evolution"));
    return roles;
  }

  private static Map<String, String> environment(Object service) {
    return map(at(service, "environment")).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    REFERENCE
                        .matcher(entry.getValue().toString())
                        .replaceAll(
                            reference ->
                                FILLED.getOrDefault(
                                    reference.group(1),
                                    ":-".equals(reference.group(2)) ? reference.group(3) : ""))));
  }

  @Test
  void every_role_runs_and_gets_nothing_but_variables_that_exist() throws IOException {
    List<String> modes =
        Arrays.stream(RunMode.values())
            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
            .filter(mode -> !mode.equals("all"))
            .toList();
    assertThat(roles().keySet()).containsAll(modes).contains("init");
    for (Map.Entry<String, Object> role : roles().entrySet()) {
      assertThat(VariableNames.all()).containsAll(environment(role.getValue()).keySet());
      String mode = role.getKey().equals("init") ? "api" : role.getKey();
      assertThat(environment(role.getValue())).containsEntry("RUN_MODE", mode);
    }
  }

  @Test
  void what_it_sets_is_accepted_as_production() throws IOException {
    for (Object role : roles().values()) {
      assertThat(Settings.read(environment(role))).isInstanceOf(Reading.Accepted.class);
    }
  }

  @Test
  void the_file_to_fill_in_names_every_variable_and_holds_no_secret() throws IOException {
    String example = DeployFiles.text("deploy/example.env");
    Set<String> asked =
        REFERENCE
            .matcher(DeployFiles.text("deploy/compose.yaml"))
            .results()
            .map(reference -> reference.group(1))
            .filter(name -> !name.equals("RECADO_IMAGE"))
            .collect(Collectors.toSet());
    Set<String> told =
        example
            .lines()
            .filter(line -> line.matches("[A-Z0-9_]+=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .collect(Collectors.toSet());

    assertThat(told).isEqualTo(asked);
    assertThat(example.lines())
        .filteredOn(line -> line.matches(".*(PASSWORD|SECRET|KEY)=.*"))
        .allMatch(line -> line.endsWith("="));
  }

  @Test
  void a_role_starts_after_the_tables_are_ready_and_is_given_time_to_drain() throws IOException {
    for (Map.Entry<String, Object> role : roles().entrySet()) {
      Object service = role.getValue();
      assertThat(at(service, "stop_grace_period")).isEqualTo("40s");
      if (role.getKey().equals("init")) {
        assertThat(at(service, "depends_on", "postgres", "condition")).isEqualTo("service_healthy");
        assertThat(at(service, "restart")).isEqualTo("no");
      } else {
        assertThat(at(service, "depends_on", "init", "condition"))
            .isEqualTo("service_completed_successfully");
        assertThat(at(service, "restart")).isEqualTo("unless-stopped");
      }
    }
  }

  @Test
  void one_image_that_is_built_here_and_volumes_that_are_declared() throws IOException {
    Map<String, Object> file = DeployFiles.yaml("deploy/compose.yaml").getFirst();
    Set<Object> images =
        roles().values().stream().map(role -> at(role, "image")).collect(Collectors.toSet());
    assertThat(images).hasSize(1);
    for (Object role : roles().values()) {
      assertThat(at(role, "build", "dockerfile")).isEqualTo("deploy/Dockerfile");
    }
    for (Object service : services().values()) {
      if (map(service).containsKey("volumes")) {
        for (Object volume : (List<?>) at(service, "volumes")) {
          String source = volume.toString().split(":", 2)[0];
          assertThat(source.startsWith("./") || map(at(file, "volumes")).containsKey(source))
              .as(source)
              .isTrue();
        }
      }
    }
  }

  @Test
  void the_owner_of_the_tables_is_no_superuser() throws IOException {
    assertThat(DeployFiles.text("deploy/first-start.sh"))
        .contains("create role recado login createrole password")
        .contains("create database recado owner recado")
        .doesNotContain("superuser password")
        .doesNotContain("bypassrls password");
    assertThat(map(at(services(), "postgres", "environment"))).doesNotContainKey("POSTGRES_USER");
  }
}
