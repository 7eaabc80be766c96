package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.recado.evolution.Fixtures;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays every recorded exchange: the same request gets the same status and the same structure. */
class HttpFixturesTest {
  private static final Shape SHAPE = new Shape("contextInfo", "messageContextInfo");

  @TestFactory
  Stream<DynamicTest> the_simulator_answers_like_the_gateway() {
    return Fixtures.http().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> play(file)));
  }

  private static void play(Path file) throws Exception {
    JsonObject exchange = Fixtures.read(file);
    try (Api api = new Api(SimulatorServer.start(SimulatorOptions.immediate("global-key")))) {
      String number = file.getFileName().toString().substring(0, 2);
      HttpFixtureGivens.of(number).prepare(api);
      compare(answer(api, exchange.getJsonObject("request")), exchange.getJsonObject("response"));
    }
  }

  private static Api.Answer answer(Api api, JsonObject request) throws Exception {
    JsonValue body = request.get("body");
    String text = body instanceof JsonString raw ? raw.getString() : body.toString();
    return api.send(
        request.getString("method"),
        request.getString("path"),
        body == JsonValue.NULL ? null : HttpFixtureGivens.rewritten(text, api.remembered()));
  }

  /**
   * An error has to be the same text; in a success ids and times differ, the structure must not.
   */
  private static void compare(Api.Answer answer, JsonObject expected) {
    JsonValue body = JsonText.parse(answer.text());
    assertThat(answer.status()).as(answer.text()).isEqualTo(expected.getInt("status"));
    if (answer.status() >= 400) {
      assertThat(body).isEqualTo(expected.get("body"));
    } else {
      assertThat(SHAPE.of(body)).isEqualTo(SHAPE.of(expected.get("body")));
    }
  }
}
