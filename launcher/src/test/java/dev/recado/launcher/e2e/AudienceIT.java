package dev.recado.launcher.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who a campaign goes to: tables, tags, pre-flight and export, over the wire. */
@ExtendWith(SharedServer.class)
class AudienceIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int LONGEST_TABLE = 64 << 20;

  private final RunningServer server;
  private final Stage stage;
  private final Stage.Paired unit;
  private String token = "";
  private String campaign = "";

  AudienceIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
  }

  @BeforeEach
  void a_draft_of_a_member() {
    String email = stage.word() + "@example.com";
    String password = stage.word();
    Map<String, Object> member =
        Map.of("email", email, "password", password, "name", "Ana", "role", "tenant_admin");
    unit.admin().post("/admin/users", member).expect(201);
    token =
        stage
            .anonymous()
            .post("/admin/login", Map.of("email", email, "password", password))
            .expect(200)
            .text("accessToken");
    campaign = draft("Olá {{name|amigo}}, seu saldo é {{saldo}}");
  }

  private String draft(String content) {
    Map<String, Object> draft =
        Map.of("unitId", unit.unitId(), "name", "Promoção de Natal", "content", content);
    return unit.admin().post("/campaigns", draft).expect(201).text("id");
  }

  private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/campaigns/" + campaign + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(body)
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static JsonObject json(HttpResponse<String> response) {
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject();
    }
  }

  private JsonObject upload(String table) throws Exception {
    HttpResponse<String> response =
        post("/audience", "text/csv", BodyPublishers.ofString(table, UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private void refused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(json(response).getString("code")).isEqualTo(code);
    assertThat(preflight().getJsonObject("people").getInt("in")).isZero();
  }

  private JsonObject preflight() {
    return unit.admin().get("/campaigns/" + campaign + "/preflight").expect(200).object();
  }

  private String export() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/campaigns/" + campaign + "/export"))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"promocao-de-natal.csv\"");
    return response.body();
  }

  @Test
  void a_table_is_taken_in_looked_over_and_exported() throws Exception {
    JsonObject report =
        upload(
            "nome;telefone;saldo\n"
                + "João;+55 11 99999-0101;=1+1\n"
                + "Ana;11999990102;\n"
                + "João outra vez;5511999990101;3\n"
                + "Ninguém;123;4\n");
    assertThat(report.getInt("lines")).isEqualTo(4);
    assertThat(report.getInt("added")).isEqualTo(2);
    assertThat(report.getInt("duplicates")).isEqualTo(1);
    assertThat(report.getInt("invalid")).isEqualTo(1);
    JsonObject problem = report.getJsonArray("problems").getJsonObject(0);
    assertThat(problem.getInt("line")).isEqualTo(5);
    assertThat(problem.getString("column")).isEqualTo("telefone");
    assertThat(problem.getString("problem")).isEqualTo("invalid_phone");

    JsonObject preflight = preflight();
    assertThat(preflight.getBoolean("canStart")).isTrue();
    assertThat(preflight.getJsonObject("people").getInt("in")).isEqualTo(1);
    assertThat(preflight.getJsonArray("out"))
        .extracting(reason -> reason.asJsonObject().getString("reason"))
        .containsExactlyInAnyOrder("invalid_phone", "missing_variable");
    assertThat(preflight.getJsonArray("previews").getJsonObject(0).getString("text"))
        .isEqualTo("Olá João, seu saldo é =1+1");
    assertThat(preflight.getJsonObject("forecast").getInt("days")).isEqualTo(1);

    assertThat(export().lines())
        .containsExactly(
            "\uFEFFphone,name,status,reason,variant,sentAt,deliveredAt,readAt,repliedAt,messageId",
            "'+55 11 99999-0101,João,pending,,,,,,,",
            "11999990102,Ana,pending,,,,,,,",
            "123,Ninguém,skipped,invalid_phone,,,,,,");
  }

  @Test
  void a_preview_tells_how_a_file_would_be_understood_and_keeps_nothing() throws Exception {
    byte[] table =
        "Cliente\tCelular\tAção\nZé\t11 99999-0101\tsim\nBia\t1\tnão\n"
            .getBytes(Charset.forName("windows-1252"));
    HttpResponse<String> response =
        post("/audience/preview", "text/csv", BodyPublishers.ofByteArray(table));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonObject preview = json(response);
    assertThat(preview.getString("encoding")).isEqualTo("windows-1252");
    assertThat(preview.getString("delimiter")).isEqualTo("\t");
    assertThat(preview.getString("phoneColumn")).isEqualTo("Celular");
    assertThat(preview.getString("nameColumn")).isEqualTo("Cliente");
    assertThat(preview.getJsonArray("lines").getJsonObject(0).getString("phone"))
        .isEqualTo("5511999990101");
    assertThat(preview.getJsonArray("problems")).hasSize(1);
    assertThat(preflight().getJsonObject("people").getInt("out")).isZero();
    assertThat(unit.admin().get("/contacts").items()).isEmpty();
  }

  @Test
  void a_file_in_the_wrong_encoding_is_refused_with_the_line_and_adds_nobody() throws Exception {
    byte[] good = "fone,nome\n11999990101,João\n".getBytes(UTF_8);
    byte[] bad = "11999990102,João\n".getBytes(Charset.forName("windows-1252"));
    byte[] both = new byte[good.length + bad.length];
    System.arraycopy(good, 0, both, 0, good.length);
    System.arraycopy(bad, 0, both, good.length, bad.length);
    HttpResponse<String> response = post("/audience", "text/csv", BodyPublishers.ofByteArray(both));
    refused(response, 400, "undecodable_text");
    assertThat(json(response).getString("detail")).startsWith("Line 3:");
    refused(
        post("/audience", "text/csv; charset=EBCDIC", BodyPublishers.ofByteArray(good)),
        400,
        "unsupported_encoding");
    refused(
        post(
            "/audience",
            "text/csv",
            BodyPublishers.ofByteArray(
                "fone\n11999990101\n".getBytes(Charset.forName("UTF-16LE")))),
        400,
        "not_csv");
  }

  @Test
  void a_line_without_end_is_refused_and_so_is_a_file_above_the_limit() throws Exception {
    refused(post("/audience", "text/csv", endless("fone\n", 40 << 20)), 400, "unreadable_line");
    String line = "11999990101," + "x".repeat(8_000) + "\n";
    HttpResponse<String> large =
        post("/audience", "text/csv", repeated("fone\n", line, LONGEST_TABLE + (1 << 19)));
    assertThat(large.statusCode()).as(large.body()).isEqualTo(413);
    assertThat(preflight().getJsonObject("people").getInt("in")).isZero();
  }

  private static BodyPublisher endless(String beginning, int length) {
    return repeated(beginning, "x", length);
  }

  private static BodyPublisher repeated(String beginning, String pattern, int length) {
    byte[] bytes = (beginning + pattern.repeat(length / pattern.length())).getBytes(UTF_8);
    return BodyPublishers.ofInputStream(() -> stream(bytes));
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  @Test
  void dispatch_refuses_what_pre_flight_calls_blocking() throws Exception {
    String dispatch = "/campaigns/" + campaign + "/dispatch";
    assertThat(preflight().getBoolean("canStart")).isFalse();
    assertThat(unit.admin().post(dispatch, Map.of()).expect(422).text("code"))
        .isEqualTo("empty_audience");
    upload("fone,Saldo\n11999990101,10\n");
    assertThat(preflight().getJsonArray("unknownVariables").getString(0)).isEqualTo("saldo");
    assertThat(unit.admin().post(dispatch, Map.of()).expect(422).text("code"))
        .isEqualTo("unknown_variable");
  }

  @Test
  void only_the_columns_that_are_there_can_be_named() throws Exception {
    BodyPublisher table = BodyPublishers.ofString("a,b\n11999990101,x\n");
    refused(post("/audience", "text/csv", table), 400, "unknown_column");
    refused(post("/audience?phoneColumn=c", "text/csv", table), 400, "unknown_column");
    HttpResponse<String> named = post("/audience?phoneColumn=a&nameColumn=b", "text/csv", table);
    assertThat(json(named).getInt("added")).isEqualTo(1);
  }

  @Test
  void tags_group_contacts() {
    String contact =
        unit.admin().post("/contacts", Map.of("phone", stage.phone())).expect(201).text("id");
    String path = "/contacts/" + contact + "/tags/cliente%20VIP";
    unit.admin().put(path, Map.of()).expect(204);
    assertThat(unit.admin().get("/contacts/tags").items().getJsonObject(0).getString("tag"))
        .isEqualTo("cliente VIP");
    assertThat(unit.admin().get("/contacts?tag=cliente%20VIP").items()).hasSize(1);
    unit.admin().delete(path).expect(204);
    assertThat(unit.admin().get("/contacts/tags").items()).isEmpty();
    assertThat(unit.admin().get("/contacts?tag=cliente%20VIP").items()).isEmpty();
  }

  @Test
  void another_tenant_sees_neither_the_campaign_nor_its_people() throws Exception {
    upload("fone\n11999990101\n");
    Stage.Tenancy stranger = stage.tenancy();
    for (String path : List.of("/preflight", "/export")) {
      Answer answer = stranger.admin().get("/campaigns/" + campaign + path);
      assertThat(answer.status()).isEqualTo(404);
    }
  }
}
