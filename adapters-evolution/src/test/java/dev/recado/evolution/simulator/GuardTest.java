package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardTest extends SimulatorTest {

  private String token(String name) throws Exception {
    return api.create(name, "").object().getString("hash");
  }

  @Test
  void existence_is_told_before_the_key_is_checked() throws Exception {
    api.create("one", "");
    api.withKey("wrong");

    assertThat(api.get("/instance/connectionState/none").status()).isEqualTo(404);
    assertThat(api.create("one", "").status()).isEqualTo(403);
    assertThat(api.create("two", "").status()).isEqualTo(401);
    assertThat(api.get("/instance/connectionState/one").status()).isEqualTo(401);
  }

  @Test
  void an_instance_token_opens_its_own_instance_and_no_other() throws Exception {
    String one = token("one");
    token("two");
    api.withKey(one);

    assertThat(api.get("/instance/connectionState/one").status()).isEqualTo(200);
    assertThat(api.get("/instance/connectionState/two").status()).isEqualTo(401);
    assertThat(api.get("/instance/fetchInstances").array()).hasSize(1);
  }

  @Test
  void a_query_parameter_moves_the_call_to_another_instance_after_the_checks() throws Exception {
    String one = token("one");
    token("two");
    api.withKey(one);

    assertThat(api.get("/instance/connectionState/one?instanceName=two").text()).contains("two");
  }

  @Test
  void an_unknown_route_is_a_404_with_the_method_and_the_path() throws Exception {
    assertThat(api.post("/message/sendFax/one").text())
        .contains("Cannot POST /message/sendFax/one");
  }

  @Test
  void a_name_without_an_instance_is_not_found_by_fetch_instances() throws Exception {
    assertThat(api.get("/instance/fetchInstances?instanceName=none").text())
        .contains("Instance \\\"none\\\" not found");
  }

  @Test
  void the_welcome_names_the_version_without_a_key() throws Exception {
    assertThat(api.withKey("").get("/").object().getString("version")).isEqualTo("2.3.6");
  }

  @Test
  void creating_without_a_name_says_undefined_is_in_use() throws Exception {
    assertThat(api.post("/instance/create").text()).contains("\\\"undefined\\\" is already in use");
  }

  @Test
  void a_body_that_is_not_json_is_a_400_labelled_as_a_500() throws Exception {
    Api.Answer answer = api.send("POST", "/instance/create", "{\"a\": bad}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("Internal Server Error").contains("Unexpected token");
  }

  @Test
  void a_foreign_page_cannot_play_the_phones() throws Exception {
    assertThat(api.fromOrigin("https://evil.example", "/simulator/api/reset").status())
        .isEqualTo(400);
  }
}
