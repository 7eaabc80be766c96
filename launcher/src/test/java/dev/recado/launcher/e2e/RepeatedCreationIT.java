package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The header Idempotency-Key on requests that create something. */
@ExtendWith(SharedServer.class)
class RepeatedCreationIT {
  private final Stage stage;
  private final Stage.Tenancy tenancy;
  private final Api named;

  RepeatedCreationIT(RunningServer server) {
    stage = new Stage(server.target());
    tenancy = stage.tenancy();
    named = tenancy.admin().naming(stage.word());
  }

  private static Map<String, Object> unit(String name) {
    return Map.of("name", name);
  }

  private void assertRepeats(Api api, String path, Map<String, Object> body, int status) {
    Answer first = api.post(path, body).expect(status);
    Answer second = api.post(path, body);
    assertThat(first.replayed()).isFalse();
    assertThat(second).isEqualTo(new Answer(status, first.body(), true));
  }

  @Test
  void a_repeat_gets_the_first_answer_and_creates_nothing() {
    assertRepeats(named, "/admin/units", unit("São João"), 201);
    assertThat(tenancy.admin().get("/admin/units").items()).hasSize(2);
  }

  @Test
  void a_repeat_says_what_was_said_though_the_thing_has_changed() {
    Answer first = named.post("/admin/units", unit("Sul")).expect(201);
    named.put("/admin/units/" + first.text("id"), unit("Norte")).expect(200);
    assertThat(named.post("/admin/units", unit("Sul")).text("name")).isEqualTo("Sul");
  }

  @Test
  void members_contacts_and_tenants_are_made_once_too() {
    Map<String, Object> member =
        Map.of(
            "name", "Ana",
            "email", stage.word() + "@example.com",
            "password", "a-long-password",
            "role", "tenant_admin");
    assertRepeats(named, "/admin/users", member, 201);
    Map<String, Object> contact = Map.of("phone", stage.phone(), "name", "José");
    Api other = named.naming(stage.word());
    assertRepeats(other, "/contacts", contact, 201);
    assertRepeats(other.naming(stage.word()), "/contacts", contact, 200);
    Api platform = stage.platform().naming(stage.word());
    assertRepeats(platform, "/admin/tenants", unit(stage.word()), 201);
  }

  @Test
  void a_platform_administrator_repeats_what_he_made_in_another_tenant() {
    Api platform = stage.platform().naming(stage.word());
    Map<String, Object> there = Map.of("name", "Sul", "tenantId", tenancy.tenantId());
    assertRepeats(platform, "/admin/units", there, 201);
    assertThat(tenancy.admin().get("/admin/units").items()).hasSize(2);
  }

  @Test
  void another_request_under_the_key_is_refused() {
    named.post("/admin/units", unit("Sul")).expect(201);
    Answer body = named.post("/admin/units", unit("Norte")).expect(422);
    Answer path = named.post("/contacts", Map.of("phone", stage.phone())).expect(422);
    assertThat(body.text("code")).isEqualTo("idempotency_key_reused");
    assertThat(path.text("code")).isEqualTo("idempotency_key_reused");
    assertThat(tenancy.admin().get("/admin/units").items()).hasSize(2);
  }

  @Test
  void each_member_has_names_of_his_own() {
    String key = stage.word();
    named.naming(key).post("/admin/units", unit("Sul")).expect(201);
    Answer elsewhere = stage.tenancy().admin().naming(key).post("/admin/units", unit("Sul"));
    assertThat(elsewhere.expect(201).replayed()).isFalse();
  }

  @Test
  void a_refused_request_leaves_the_key_free() {
    named.post("/admin/units", unit("Centro")).expect(409);
    assertThat(named.post("/admin/units", unit("Sul")).expect(201).replayed()).isFalse();
  }

  @Test
  void what_is_no_key_is_refused() {
    for (String key : new String[] {" ", "x".repeat(201)}) {
      Answer answer = tenancy.admin().naming(key).post("/admin/units", unit("Sul")).expect(400);
      assertThat(answer.text("code")).isEqualTo("invalid_key");
    }
    assertThat(tenancy.admin().get("/admin/units").items()).hasSize(1);
  }

  @Test
  void of_sixteen_at_once_one_creates_and_all_get_the_same_answer() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 16)
              .mapToObj(
                  each ->
                      CompletableFuture.supplyAsync(
                          () -> named.post("/admin/units", unit("Sul")), threads))
              .toList()
              .stream()
              .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
              .toList();
      assertThat(answers).allMatch(answer -> answer.status() == 201);
      assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
      assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    }
    assertThat(tenancy.admin().get("/admin/units").items()).hasSize(2);
  }
}
