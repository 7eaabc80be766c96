package dev.recado.launcher.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Stage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The address book taken in from a table, searched, and carried away as one. */
@ExtendWith(SharedServer.class)
class ContactTableIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final RunningServer server;
  private final Stage stage;
  private final Stage.Tenancy tenancy;
  private final String token;
  private final String ana;
  private final String bia;

  ContactTableIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
    this.tenancy = stage.tenancy();
    Map<String, Object> credentials = Map.of("email", tenancy.email(), "password", Stage.PASSWORD);
    this.token =
        stage.anonymous().post("/admin/login", credentials).expect(200).text("accessToken");
    this.ana = stage.phone();
    this.bia = stage.phone();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }

  private JsonObject posted(String path, String table) throws Exception {
    HttpRequest request =
        request(path)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(table, UTF_8))
            .build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject();
    }
  }

  private List<JsonObject> found(String query) {
    return tenancy
        .admin()
        .get("/contacts?" + query)
        .expect(200)
        .items()
        .getValuesAs(JsonObject.class);
  }

  private String table() {
    return "telefone;nome;etiquetas;saldo\n"
        + ana
        + ";Ana Conceição;VIP, feira;=1+1\n"
        + bia
        + ";Bia;;\n123;Ninguém;;\n";
  }

  @Test
  void a_table_is_shown_first_then_taken_in_and_doubles_nobody() throws Exception {
    JsonObject preview = posted("/contacts/import/preview", table());
    assertThat(preview.getString("phoneColumn")).isEqualTo("telefone");
    assertThat(preview.getJsonArray("people")).hasSize(3);
    assertThat(preview.getJsonArray("problems")).hasSize(1);
    assertThat(found("")).isEmpty();

    JsonObject first = posted("/contacts/import?tag=2026", table());
    JsonObject second = posted("/contacts/import", table());

    assertThat(List.of(first.getInt("added"), first.getInt("invalid"))).containsExactly(2, 1);
    assertThat(List.of(second.getInt("added"), second.getInt("updated"))).containsExactly(0, 2);
    JsonObject person = found("q=conceicao").getFirst();
    assertThat(person.getString("phone")).isEqualTo(ana);
    assertThat(person.getJsonArray("tags").toString()).contains("2026", "VIP", "feira");
    assertThat(person.getJsonObject("fields").getString("saldo")).isEqualTo("=1+1");
    assertThat(found("q=" + ana.substring(2, 10))).hasSize(1);
    assertThat(found("tag=VIP&q=bia")).isEmpty();
  }

  @Test
  void what_is_carried_away_calculates_nothing_and_can_be_taken_in_again() throws Exception {
    posted("/contacts/import", table());
    HttpResponse<String> export =
        CLIENT.send(request("/contacts/export").build(), BodyHandlers.ofString(UTF_8));
    assertThat(export.body())
        .startsWith("\uFEFFphone,name,tags,optedOut,createdAt,saldo")
        .contains(ana + ",Ana Conceição,\"VIP, feira\",")
        .contains(",'=1+1");
    JsonObject again = posted("/contacts/import", export.body());
    assertThat(List.of(again.getInt("added"), again.getInt("updated"))).containsExactly(0, 2);
    assertThat(found("q=ana").getFirst().getJsonObject("fields").toString())
        .isEqualTo("{\"saldo\":\"=1+1\"}");
  }

  @Test
  void fields_are_replaced_and_refused_with_what_to_do() throws Exception {
    posted("/contacts/import", table());
    String path = "/contacts/" + found("q=ana").getFirst().getString("id") + "/fields";
    JsonObject changed =
        tenancy.admin().put(path, Map.of("fields", Map.of("plano", "ouro"))).expect(200).object();
    assertThat(changed.getJsonObject("fields").keySet()).containsOnly("plano");
    assertThat(
            tenancy.admin().put(path, Map.of("fields", Map.of("name", "x"))).expect(400).object())
        .satisfies(problem -> assertThat(problem.toString()).contains("invalid_field"));
  }
}
