package dev.recado.evolution.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.EventReader.Reading;
import jakarta.json.Json;
import java.io.StringReader;

/** What every reading promises, whatever was read: a database can keep it. */
final class Storable {
  private Storable() {}

  static Reading storable(Reading reading) {
    assertThat(reading.event()).matches("[A-Za-z.-]{1,60}");
    assertThat(reading.body()).doesNotContain("\0", "\\u0000").matches(Storable::wellFormed);
    try (var reader = Json.createReader(new StringReader(reading.body()))) {
      reader.readObject();
    }
    reading
        .events()
        .forEach(
            event -> {
              switch (event) {
                case MessageArrived arrived -> written(arrived.message());
                case MessageEchoed echoed -> written(echoed.message());
                default -> assertThat(event.toString()).doesNotContain("\0");
              }
            });
    return reading;
  }

  private static void written(Written message) {
    assertThat(message.content().preview().length()).isBetween(0, 240);
    assertThat(message.toString()).doesNotContain("\0").matches(Storable::wellFormed);
  }

  private static boolean wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8).equals(text);
  }
}
