package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files from a customer's phone to whoever may see them, and the other way. */
@ExtendWith(SharedServer.class)
class MediaIT {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private final RunningServer server;
  private final Stage stage;
  private final Stage.Paired unit;
  private final String customer;
  private final HttpClient http = HttpClient.newHttpClient();

  MediaIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
    this.customer = stage.phone();
  }

  private void customerSends(byte[] bytes, String mimetype) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    Map<String, Object> media =
        Map.of("mimetype", mimetype, "base64", base64, "fileName", "../../foto.png");
    Map<String, Object> letter = new HashMap<>();
    letter.put("from", customer);
    letter.put("name", "Ana");
    letter.put("media", media);
    stage.world().act(unit.instance(), "messages", letter);
  }

  /** The latest message of the only conversation. */
  private JsonObject latest() {
    String conversation =
        Expect.within(
                Stage.PROMPT,
                () -> unit.admin().get("/conversations").items(),
                items -> items.size() == 1)
            .getJsonObject(0)
            .getString("id");
    return unit.admin()
        .get("/conversations/" + conversation + "/messages")
        .items()
        .getJsonObject(0);
  }

  private String received(byte[] bytes, String mimetype) {
    customerSends(bytes, mimetype);
    return latest().getJsonObject("details").getString("mediaId");
  }

  private HttpResponse<byte[]> fetch(Api as, String media, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/media/" + media))
            .timeout(Duration.ofSeconds(20));
    as.headers().forEach(request::setHeader);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return exchange(request.build());
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private HttpResponse<byte[]> settled(String media) {
    return Expect.within(
        Duration.ofSeconds(15),
        () -> fetch(unit.admin(), media),
        answer -> answer.statusCode() != 503);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void a_customers_picture_is_served_to_its_tenant_as_a_picture_and_nothing_else() {
    String media = received(PICTURE, "image/png");
    HttpResponse<byte[]> answer = settled(media);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PICTURE);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
    assertThat(header(answer, "Content-Disposition")).startsWith("inline; filename=");
    assertThat(header(answer, "Content-Disposition")).doesNotContain("/", "..");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(PICTURE.length));
  }

  @Test
  void a_part_is_had_by_range_and_what_is_known_is_not_sent_again() {
    String media = received(PICTURE, "image/png");
    String tag = header(settled(media), "ETag");

    HttpResponse<byte[]> part = fetch(unit.admin(), media, "Range", "bytes=10-19");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(PICTURE, 10, 20));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + PICTURE.length);
    HttpResponse<byte[]> beyond = fetch(unit.admin(), media, "Range", "bytes=5000-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + PICTURE.length);
    assertThat(header(beyond, "Content-Type")).startsWith("application/problem+json");
    assertThat(new String(beyond.body(), StandardCharsets.UTF_8))
        .contains("\"code\":\"requested_range_not_satisfiable\"");
    assertThat(fetch(unit.admin(), media, "If-None-Match", tag).statusCode()).isEqualTo(304);
    HttpResponse<byte[]> other =
        fetch(unit.admin(), media, "Range", "bytes=10-19", "If-Range", "\"another\"");
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_else_can_tell_that_it_exists() {
    String media = received(PICTURE, "image/png");
    settled(media);
    Api stranger = stage.tenancy().admin();
    String absent = "0197f000-0000-7000-8000-000000000000";

    HttpResponse<byte[]> theirs = fetch(stranger, media);
    assertThat(theirs.statusCode()).isEqualTo(404);
    assertThat(bare(theirs)).isEqualTo(bare(fetch(stranger, absent)));
    assertThat(stranger.post("/media/" + media + "/retry", Map.of()).status()).isEqualTo(404);
    assertThat(fetch(stage.anonymous(), media).statusCode()).isEqualTo(401);
    Map<String, Object> forward =
        Map.of("phone", customer, "media", Map.of("id", media), "message", "minha?");
    assertThat(stage.paired().admin().post("/messages", forward).status()).isEqualTo(404);
  }

  private static String bare(HttpResponse<byte[]> problem) {
    String text = new String(problem.body(), StandardCharsets.UTF_8);
    return text.replaceAll("\"instance\":\"[^\"]*\"", "");
  }

  @Test
  void a_picture_that_is_a_page_is_not_served_at_all() {
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = settled(received(page, "image/jpeg"));
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("media_refused", "not_what_it_claims");
  }

  @Test
  void a_file_that_the_gateway_forgot_is_had_by_the_message_itself() {
    stage
        .world()
        .act(
            unit.instance(),
            "faults",
            Map.of("answer", "message-not-found-400", "operation", "getBase64", "times", 1));
    assertThat(settled(received(PICTURE, "image/png")).body()).isEqualTo(PICTURE);
  }

  private String uploaded(Api as, byte[] bytes, String fileName) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/media?fileName=" + fileName))
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofByteArray(bytes));
    as.headers().forEach(request::setHeader);
    request.setHeader("Content-Type", "image/png");
    HttpResponse<byte[]> answer = exchange(request.build());
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(201);
    return text.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  /** What the gateway sent, by the id it gave. */
  private byte[] left(Answer sent) {
    String body = "{\"message\":{\"key\":{\"id\":\"" + sent.text("messageId") + "\"}}}";
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    server.simulatorUrl() + "/chat/getBase64FromMediaMessage/" + unit.instance()))
            .header("apikey", server.simulatorKey())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    String text = new String(exchange(request).body(), StandardCharsets.UTF_8);
    return Base64.getDecoder().decode(text.replaceAll("(?s).*\"base64\":\"([^\"]*)\".*", "$1"));
  }

  @Test
  void an_uploaded_picture_is_sent_once_with_its_words() {
    String media = uploaded(unit.admin(), PICTURE, "oferta.png");
    Map<String, Object> request =
        Map.of(
            "phone",
            customer,
            "message",
            "Oferta!",
            "media",
            Map.of("id", media, "type", "image"),
            "clientMessageId",
            stage.word());

    Answer sent = unit.admin().post("/messages", request).expect(200);
    Answer again = unit.admin().post("/messages", request).expect(200);

    assertThat(again.object().getBoolean("deduplicated")).isTrue();
    assertThat(left(sent)).isEqualTo(PICTURE);
    assertThat(stage.world().sent(unit.instance(), customer)).hasSize(1);
    Answer seen = unit.admin().get("/messages/" + sent.text("internalId"));
    assertThat(seen.text("type")).isEqualTo("image");
    assertThat(seen.text("content")).isEqualTo("Oferta!");
    assertThat(seen.object().getJsonObject("details").getString("mediaId")).isEqualTo(media);
    assertThat(fetch(unit.admin(), media).body()).isEqualTo(PICTURE);
    Map<String, Object> other = new HashMap<>(request);
    other.put("message", "Outra");
    assertThat(unit.admin().post("/messages", other).status()).isEqualTo(422);
  }

  @Test
  void a_picture_is_sent_from_an_address_that_may_be_asked_and_from_no_other() throws IOException {
    HttpServer shop = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    shop.createContext(
        "/foto.png",
        exchange -> {
          exchange.sendResponseHeaders(200, PICTURE.length);
          exchange.getResponseBody().write(PICTURE);
          exchange.close();
        });
    shop.start();
    try {
      String there = ":" + shop.getAddress().getPort() + "/foto.png";
      Answer sent = post("http://127.0.0.1" + there).expect(200);
      assertThat(left(sent)).isEqualTo(PICTURE);
      for (String forbidden :
          List.of(
              "http://localhost" + there,
              "http://169.254.169.254/latest/meta-data",
              "http://[::ffff:10.0.0.1]/",
              "file:///etc/passwd")) {
        assertThat(post(forbidden).expect(422).text("code")).isEqualTo("media_address_refused");
      }
    } finally {
      shop.stop(0);
    }
  }

  private Answer post(String address) {
    return unit.admin()
        .post("/messages", Map.of("phone", customer, "media", Map.of("url", address)));
  }

  @Test
  void what_cannot_be_sent_is_told_with_what_to_do() {
    String media = uploaded(unit.admin(), PICTURE, "oferta.png");
    assertThat(send(Map.of()).expect(400).text("code")).isEqualTo("one_source");
    assertThat(send(Map.of("id", media, "type", "hologram")).expect(400).text("code"))
        .isEqualTo("unknown_media_type");
    assertThat(send(Map.of("id", media, "type", "video")).expect(422).text("code"))
        .isEqualTo("media_not_what_it_claims");
    assertThat(send(Map.of("url", "not an address")).expect(400).text("code"))
        .isEqualTo("invalid_url");
    assertThat(send(Map.of("id", media, "type", "sticker")).expect(200).text("messageId"))
        .isNotEmpty();
  }

  private Answer send(Map<String, Object> media) {
    return unit.admin().post("/messages", Map.of("phone", customer, "media", media));
  }
}
