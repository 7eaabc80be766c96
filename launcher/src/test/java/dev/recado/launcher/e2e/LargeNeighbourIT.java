package dev.recado.launcher.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However much one tenant sends, another answers its customers at once. */
@ExtendWith(SharedServer.class)
class LargeNeighbourIT {
  private static final int PEOPLE = 100_000;
  private static final int BEGUN = 20;
  private static final int STILL_PENDING = 90_000;
  private static final int ANSWERS = 5;
  private static final Duration PROMISED = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final RunningServer server;
  private final CampaignDesk large;
  private final CampaignDesk small;

  LargeNeighbourIT(RunningServer server) {
    this.server = server;
    large = new CampaignDesk(server, 0);
    small = new CampaignDesk(server, 0);
  }

  /** A token of a member who may upload; tables are too large for the client of the stage. */
  private String token() {
    Map<String, Object> known =
        Map.of("email", large.unit().tenancy().email(), "password", Stage.PASSWORD);
    return large.stage().anonymous().post("/admin/login", known).expect(200).text("accessToken");
  }

  private String uploaded() throws Exception {
    Map<String, Object> draft =
        Map.of("unitId", large.unit().unitId(), "name", "Cem mil", "content", "Olá!");
    String path = large.drafted(draft);
    String table =
        IntStream.range(0, PEOPLE)
            .mapToObj(n -> "55119" + (70_000_000 + n))
            .collect(Collectors.joining("\n", "fone\n", "\n"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + path + "/audience"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(table, UTF_8))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
    return path;
  }

  /** The conversation in which a customer of the small tenant has just written. */
  private String written(int number) {
    String text = "Pergunta " + number;
    Stage.Paired unit = small.unit();
    small.stage().world().write(unit.instance(), small.stage().phone(), text);
    return Expect.within(
            PATIENCE,
            () ->
                unit.admin().get("/conversations").expect(200).items().stream()
                    .map(JsonObject.class::cast)
                    .filter(each -> each.getString("lastMessage", "").equals(text))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst()
        .getString("id");
  }

  /** How long until the gateway had the answer, as its sender was told. */
  private Duration answered(String conversation) {
    long begin = System.nanoTime();
    Answer answer =
        small
            .unit()
            .admin()
            .post("/conversations/" + conversation + "/messages", Map.of("message", "Resposta"))
            .expect(200);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(answer.object().getBoolean("success")).isTrue();
    assertThat(answer.text("messageId")).isNotEmpty();
    return took;
  }

  @Test
  void a_tenant_answers_within_two_seconds_while_another_sends_to_a_hundred_thousand()
      throws Exception {
    List<String> conversations = IntStream.range(0, ANSWERS).mapToObj(this::written).toList();
    String campaign = uploaded();
    try {
      large.command(campaign, "dispatch").expect(200);
      Expect.within(
          PATIENCE, () -> large.counted(campaign, "pending"), pending -> pending <= PEOPLE - BEGUN);

      for (String conversation : conversations) {
        assertThat(answered(conversation)).isLessThan(PROMISED);
      }

      assertThat(large.counted(campaign, "pending"))
          .as("all of it happened in the midst of the campaign")
          .isGreaterThan(STILL_PENDING);
      assertThat(large.shown(campaign).text("status")).isEqualTo("processing");
    } finally {
      large.command(campaign, "cancel").expect(200);
    }
  }
}
