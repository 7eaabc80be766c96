package dev.recado.launcher.deploy;

import static dev.recado.launcher.deploy.DeployFiles.at;
import static dev.recado.launcher.deploy.DeployFiles.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.settings.Reading;
import dev.recado.launcher.settings.Settings;
import dev.recado.launcher.settings.VariableNames;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {
  private static final String FOLDER = "deploy/kubernetes/";

  /** Draining ends within so many seconds (docs/operations/run-modes.md). */
  private static final int DRAIN = 30;

  private static Map<String, Object> first(String name) throws IOException {
    return DeployFiles.yaml(FOLDER + name + ".yaml").getFirst();
  }

  private static Object pod(String name) throws IOException {
    return at(first(name), "spec", "template", "spec");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "worker", "scheduler"})
  void a_role_is_one_deployment_of_the_one_image_that_finds_its_own_pods(String role)
      throws IOException {
    Map<String, Object> deployment = first(role);
    Object container = at(pod(role), "containers", 0);

    assertThat(at(deployment, "kind")).isEqualTo("Deployment");
    assertThat(at(deployment, "metadata", "name")).isEqualTo("recado-" + role);
    assertThat(at(container, "name")).isEqualTo(role);
    assertThat(at(container, "image")).isEqualTo("recado");
    assertThat(at(container, "args")).isEqualTo(List.of("run"));
    assertThat(at(container, "env", 0)).isEqualTo(Map.of("name", "RUN_MODE", "value", role));
    assertThat(at(deployment, "spec", "selector", "matchLabels"))
        .isEqualTo(at(deployment, "spec", "template", "metadata", "labels"));
    assertThat(at(deployment, "spec", "strategy", "rollingUpdate", "maxUnavailable")).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "worker", "scheduler"})
  void health_restarts_a_pod_and_readiness_sends_it_requests(String role) throws IOException {
    Object container = at(pod(role), "containers", 0);

    assertThat(at(container, "livenessProbe", "httpGet", "path")).isEqualTo("/health");
    assertThat(at(container, "startupProbe", "httpGet", "path")).isEqualTo("/health");
    assertThat(at(container, "readinessProbe", "httpGet", "path")).isEqualTo("/health/ready");
    assertThat(at(container, "livenessProbe", "periodSeconds")).isEqualTo(30);
    assertThat(at(container, "livenessProbe", "timeoutSeconds")).isEqualTo(10);
    assertThat(at(container, "livenessProbe", "failureThreshold")).isEqualTo(3);
    int patience =
        (int) at(container, "startupProbe", "periodSeconds")
            * (int) at(container, "startupProbe", "failureThreshold");
    assertThat(patience).as("the launcher waits three minutes itself").isEqualTo(180);
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "worker", "scheduler"})
  void a_pod_is_not_killed_while_it_drains(String role) throws IOException {
    Object container = at(pod(role), "containers", 0);
    Object command = at(container, "lifecycle", "preStop", "exec", "command");
    int before = Integer.parseInt((String) ((List<?>) command).get(1));
    int grace = (int) at(pod(role), "terminationGracePeriodSeconds");

    assertThat(((List<?>) command).getFirst()).isEqualTo("sleep");
    assertThat(grace).isGreaterThanOrEqualTo(before + DRAIN + 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "worker", "scheduler", "migrate"})
  void nothing_runs_as_root_or_writes_where_it_should_not(String name) throws IOException {
    Object pod = pod(name);
    Object container = at(pod, "containers", 0);
    String user = DeployFiles.text("deploy/Dockerfile").replaceAll("(?s).*\nUSER (\\d+)\n.*", "$1");

    assertThat(at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
    assertThat(at(pod, "securityContext", "runAsUser")).isEqualTo(Integer.valueOf(user));
    assertThat(at(pod, "automountServiceAccountToken")).isEqualTo(false);
    assertThat(at(container, "securityContext", "allowPrivilegeEscalation")).isEqualTo(false);
    assertThat(at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
    assertThat(at(container, "securityContext", "capabilities", "drop")).isEqualTo(List.of("ALL"));
    assertThat(at(container, "resources", "limits", "memory")).isNotNull();
    assertThat(at(container, "volumeMounts", 0, "mountPath")).isEqualTo("/data");
  }

  @Test
  void the_migration_is_a_job_that_ends() throws IOException {
    assertThat(at(first("migrate"), "kind")).isEqualTo("Job");
    assertThat(at(pod("migrate"), "containers", 0, "args")).isEqualTo(List.of("migrate"));
    assertThat(at(pod("migrate"), "restartPolicy")).isEqualTo("Never");
    assertThat(at(first("migrate"), "spec", "activeDeadlineSeconds")).isEqualTo(900);
  }

  @Test
  void settings_and_secrets_make_a_production_that_starts_and_hold_no_secret() throws IOException {
    Map<String, Object> told = map(at(first("config"), "data"));
    Map<String, Object> secret = map(at(first("secret.example"), "stringData"));
    assertThat(secret.values()).allMatch(""::equals);
    assertThat(VariableNames.all()).containsAll(told.keySet()).containsAll(secret.keySet());
    assertThat(told.keySet()).doesNotContainAnyElementsOf(secret.keySet());

    Map<String, String> environment = new HashMap<>(Map.of("RUN_MODE", "worker"));
    told.forEach((name, value) -> environment.put(name, value.toString()));
    environment.put("DATABASE_URL", "postgresql://owner:pw@db.example.com:5432/recado");
    environment.put("JWT_ACCESS_SECRET", "0123456789abcdef0123456789abcdef");
    environment.put("EVOLUTION_API_KEY", "gateway-key");
    environment.put("MEDIA_S3_ACCESS_KEY", "access");
    environment.put("MEDIA_S3_SECRET_KEY", "secret");
    assertThat(Settings.read(environment)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void the_service_leads_to_pods_that_answer_and_every_file_is_listed() throws IOException {
    Map<String, Object> service = DeployFiles.yaml(FOLDER + "api.yaml").get(1);
    assertThat(at(service, "kind")).isEqualTo("Service");
    assertThat(at(service, "spec", "selector")).isEqualTo(Map.of("app", "recado", "role", "api"));
    assertThat(at(service, "spec", "ports", 0, "targetPort")).isEqualTo("http");
    assertThat(at(first("kustomization"), "resources"))
        .isEqualTo(List.of("config.yaml", "api.yaml", "worker.yaml", "scheduler.yaml"));
  }
}
