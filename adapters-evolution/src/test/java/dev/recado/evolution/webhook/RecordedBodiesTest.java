package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.port.EventReader.Reading;
import dev.recado.evolution.Fixtures;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedBodiesTest {
  private static final JsonObject EXPECTED = Fixtures.expected();

  static List<String> bodies() {
    return Fixtures.webhooks();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void every_recorded_body_reads_as_expected(String file) {
    JsonObject expected = EXPECTED.getJsonObject(file);
    Reading reading = Reader.read(Fixtures.bytes(file));

    assertThat(reading.event()).isEqualTo(expected.getString("event"));
    new Expectation(expected).isMetBy(reading.events());
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void every_recorded_body_is_kept_without_its_secrets(String file) {
    JsonObject body = Fixtures.webhook(file.replace(".json", ""));
    Reading reading = Reader.read(Fixtures.bytes(file));

    List.of("apikey", "instanceToken", "destination")
        .forEach(
            secret ->
                Values.filled(body, secret)
                    .ifPresent(value -> assertThat(reading.body()).doesNotContain(value)));
    assertThat(reading.body()).doesNotContain("/9j/4AAQ", "iVBORw0KGgo");
  }

  @Test
  void every_body_of_a_unit_names_its_instance() {
    assertThat(bodies())
        .filteredOn(file -> Reader.read(Fixtures.bytes(file)).instance().isEmpty())
        .containsExactly("129-evolution-go-message.json");
  }

  @Test
  void no_body_is_without_an_expectation() {
    assertThat(bodies()).containsExactlyElementsOf(EXPECTED.keySet().stream().sorted().toList());
  }
}
