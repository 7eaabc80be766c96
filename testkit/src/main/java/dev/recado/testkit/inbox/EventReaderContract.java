package dev.recado.testkit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.EventReader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link EventReader} promises of any body; what it reads is its dialect's own matter. */
public interface EventReaderContract {
  EventReader reader();

  private Reading read(String body) {
    return reader().read(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  default void what_cannot_be_understood_is_unreadable_and_never_an_error() {
    for (String body :
        List.of(
            "",
            " ",
            "null",
            "7",
            "\"text\"",
            "[]",
            "{",
            "{\"event\":",
            "not json",
            "\0\0\0",
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000))) {
      Reading reading = read(body);
      assertThat(reading.event()).isEqualTo("unknown");
      assertThat(reading.events()).isNotEmpty().allMatch(GatewayEvent.Unreadable.class::isInstance);
    }
  }

  @Test
  default void bytes_that_are_no_text_are_unreadable() {
    Reading reading = reader().read(new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, 0});
    assertThat(reading.events()).isNotEmpty().allMatch(GatewayEvent.Unreadable.class::isInstance);
  }

  @Test
  default void the_body_is_fit_to_be_stored() {
    for (String body :
        List.of(
            "",
            "not json",
            "{\"event\":\"a\\u0000b\",\"data\":{\"x\":\"\\u0000\"}}",
            "{\"event\":\"x\",\"data\":{\"text\":\"\\ud800\"}}",
            "{\"event\":\"x\",\"event\":\"y\"}")) {
      Reading reading = read(body);
      assertThat(reading.body()).isNotBlank().doesNotContain("\0").doesNotContain("\\u0000");
      assertThat(reading.body().codePoints())
          .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
      assertThat(reading.event()).isNotBlank().doesNotContain("\0");
    }
  }

  @Test
  default void a_masked_body_tells_neither_words_nor_numbers_of_people() {
    String masked =
        reader()
            .masked(
                """
                {"event":"messages.upsert","data":{"pushName":"Ana Maria","novel":"segredo",
                "key":{"remoteJid":"5511999990101@s.whatsapp.net"},"phone":"+55 11 99999-0101",
                "message":{"conversation":"meu CPF"},"5511999990101":true,"n":5511999990101}}
                """);
    assertThat(masked)
        .startsWith("{")
        .doesNotContain("Ana", "Maria", "segredo", "CPF", "5511999990101", "99999-0101");
  }
}
