package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform weighs tenants against each other. */
@ExtendWith(SharedServer.class)
class TenantWeightIT {
  private final Stage stage;
  private final Stage.Tenancy tenancy;
  private final String path;

  TenantWeightIT(RunningServer server) {
    stage = new Stage(server.target());
    tenancy = stage.tenancy();
    path = "/admin/tenants/" + tenancy.tenantId();
  }

  private JsonObject shown() {
    return stage.platform().get("/admin/tenants").expect(200).items().stream()
        .map(JsonObject.class::cast)
        .filter(tenant -> tenant.getString("id").equals(tenancy.tenantId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_tenant_begins_with_weight_one_and_keeps_everything_else_when_it_changes() {
    JsonObject before = shown();
    assertThat(before.getInt("sendingWeight")).isEqualTo(1);

    stage.platform().put(path, Map.of("sendingWeight", 7)).expect(200);

    JsonObject after = shown();
    assertThat(after.getInt("sendingWeight")).isEqualTo(7);
    assertThat(after.getString("name")).isEqualTo(before.getString("name"));
    assertThat(after.getBoolean("active")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 101, 1.5})
  void a_weight_that_is_none_is_refused_and_changes_nothing(double weight) {
    Answer answer = stage.platform().put(path, Map.of("sendingWeight", weight));
    assertThat(answer.status()).isIn(400, 422);
    assertThat(answer.object().toString()).contains("/sendingWeight");
    assertThat(shown().getInt("sendingWeight")).isEqualTo(1);
  }

  @Test
  void no_tenant_weighs_itself() {
    tenancy.admin().put(path, Map.of("sendingWeight", 100)).expect(403);
    assertThat(shown().getInt("sendingWeight")).isEqualTo(1);
  }
}
