package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit log of what was done by API. */
@ExtendWith(SharedServer.class)
class AuditIT {
  private final RunningServer server;
  private final Stage stage;
  private final Stage.Paired unit;
  private final Api admin;

  AuditIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
    this.admin = unit.admin();
  }

  private Api platform() {
    return Api.at(server.baseUrl())
        .signedIn(RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD);
  }

  private static List<JsonObject> entries(Api reader, String query) {
    return reader.get("/admin/audit" + query).expect(200).items().getValuesAs(JsonObject.class);
  }

  private static JsonObject latest(Api reader, String act) {
    return entries(reader, "?limit=1&act=" + act).getFirst();
  }

  private static String made(JsonObject thing) {
    return thing.getString("id");
  }

  @Test
  void what_an_administrator_does_is_told_act_by_act() {
    String member =
        made(
            admin
                .post(
                    "/admin/users",
                    Map.of(
                        "name",
                        "Rui",
                        "email",
                        stage.word() + "@example.com",
                        "password",
                        "a secret of the tests",
                        "role",
                        "agent",
                        "unitId",
                        unit.unitId()))
                .expect(201)
                .object());
    admin.put("/admin/users/" + member, Map.of("password", "another secret here")).expect(200);
    admin.put("/admin/units/" + unit.unitId(), Map.of("name", "Praia")).expect(200);
    admin.post("/units/" + unit.unitId() + "/whatsapp/rotate-secret", Map.of()).expect(200);
    Map<String, Object> campaign =
        Map.of("name", "Natal", "unitId", unit.unitId(), "content", "Oi {{name}}");
    String id = made(admin.post("/campaigns", campaign).expect(201).object());
    admin.post("/campaigns/" + id + "/cancel", Map.of()).expect(200);
    admin.post("/messages/retry", Map.of("reason", "Gateway voltou")).expect(200);

    List<String> acts = entries(admin, "").stream().map(entry -> entry.getString("act")).toList();
    assertThat(acts)
        .containsSubsequence(
            "messages_requeued",
            "campaign_cancelled",
            "campaign_created",
            "secret_rotated",
            "unit_changed",
            "member_changed",
            "member_created",
            "connection_pairing_begun");
    assertThat(latest(admin, "messages_requeued").getString("reason")).isEqualTo("Gateway voltou");
    JsonObject changed = latest(admin, "member_changed");
    assertThat(changed.getString("actor")).isEqualTo("member");
    assertThat(changed.getString("requestId")).matches("[a-z]{12}");
    assertThat(changed.getJsonObject("subject").getString("id")).isEqualTo(member);
    assertThat(changed.getJsonArray("changes").toString()).contains("[MASKED]");
    assertThat(entries(admin, "").toString()).doesNotContain("secret of", "another secret");
  }

  @Test
  void it_is_read_page_by_page_and_by_what_it_was_done_to() {
    for (String name : List.of("Um", "Dois", "Três")) {
      admin.put("/admin/units/" + unit.unitId(), Map.of("name", name)).expect(200);
    }
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page =
          admin
              .get("/admin/audit?limit=2&subjectId=" + unit.unitId() + cursor)
              .expect(200)
              .object();
      page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(one -> ids.add(made(one)));
      cursor = page.isNull("next") ? "" : "&cursor=" + page.getString("next");
    } while (!cursor.isEmpty());
    assertThat(ids).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    admin.get("/admin/audit?act=flew_away").expect(400);
    admin.get("/admin/audit?memberId=x").expect(400);
    admin.get("/admin/audit?since=yesterday").expect(400);
  }

  @Test
  void nobody_reads_what_others_did_and_the_platform_reads_all() {
    Stage.Paired other = stage.paired();
    other.admin().put("/admin/units/" + other.unitId(), Map.of("name", "Longe")).expect(200);
    String theirs = made(latest(other.admin(), "unit_changed"));
    assertThat(ids(entries(admin, "?limit=200"))).doesNotContain(theirs);
    assertThat(ids(entries(platform(), "?limit=200"))).contains(theirs);
    assertThat(ids(entries(platform(), "?tenantId=" + other.tenancy().tenantId())))
        .contains(theirs);
    admin.get("/admin/audit?tenantId=" + other.tenancy().tenantId()).expect(404);
    stage.anonymous().get("/admin/audit").expect(401);
  }

  private static Set<String> ids(List<JsonObject> entries) {
    return entries.stream().map(AuditIT::made).collect(Collectors.toSet());
  }

  @Test
  void a_flag_is_switched_with_a_reason_and_told() {
    Map<String, Object> off = new HashMap<>(Map.of("enabled", false, "reason", "Go-live"));
    admin.put("/admin/feature-flags/campaigns", Map.of("enabled", false)).expect(400);
    admin.put("/admin/feature-flags/teleport", off).expect(400);
    assertThat(
            admin
                .put("/admin/feature-flags/campaigns", off)
                .expect(200)
                .object()
                .getBoolean("enabled"))
        .isFalse();
    assertThat(latest(admin, "flag_set").getString("reason")).isEqualTo("Go-live");
    off.put("scope", "platform");
    admin.put("/admin/feature-flags/campaigns", off).expect(403);
    Map<String, Object> follow = new HashMap<>();
    follow.put("enabled", null);
    follow.put("reason", "Pronto");
    assertThat(
            admin
                .put("/admin/feature-flags/campaigns", follow)
                .expect(200)
                .object()
                .getBoolean("enabled"))
        .isTrue();
    assertThat(admin.get("/admin/feature-flags").expect(200).items()).hasSize(3);
  }
}
