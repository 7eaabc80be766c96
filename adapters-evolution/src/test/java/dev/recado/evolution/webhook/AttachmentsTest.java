package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Attachment;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.port.EventReader.Reading;
import dev.recado.evolution.Fixtures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the files of the recorded bodies are to be had. */
class AttachmentsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-10-20T12:00:00Z"));

  private static Reading read(String fixture) {
    return new EvolutionEventReader(CLOCK).read(Fixtures.bytes(fixture));
  }

  private static Attachment attachment(Reading reading) {
    return ((MessageArrived) reading.events().getFirst()).message().attachment();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010-messages-upsert-audio-base64-ios.json",
        "013-messages-upsert-image-caption-base64.json"
      })
  void a_file_in_the_body_is_taken_out_of_it(String fixture) {
    Reading reading = read(fixture);
    String base64 = attachment(reading).base64().orElseThrow();
    assertThat(Base64.getDecoder().decode(base64)).isNotEmpty();
    assertThat(reading.body()).doesNotContain(base64.substring(0, Math.min(40, base64.length())));
    assertThat(attachment(reading).reference().orElseThrow()).doesNotContain(base64);
  }

  @Test
  void the_place_the_gateway_put_it_is_known() {
    Attachment attachment = attachment(read("016-messages-upsert-image-s3-mediaurl.json"));
    assertThat(attachment.address()).isPresent();
    assertThat(attachment.base64()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "009-messages-upsert-audio-ptt.json",
        "012-messages-upsert-image-no-caption.json",
        "017-messages-upsert-video-caption.json",
        "018-messages-upsert-document-pdf.json",
        "020-messages-upsert-sticker.json"
      })
  void otherwise_the_message_itself_is_kept_to_ask_with(String fixture) {
    Attachment attachment = attachment(read(fixture));
    assertThat(attachment.base64()).isEmpty();
    assertThat(attachment.reference().orElseThrow())
        .contains("mediaKey", "directPath", "\"key\"")
        .doesNotContain("jpegThumbnail");
  }

  @Test
  void a_text_has_none() {
    assertThat(attachment(read("001-messages-upsert-text-android.json")))
        .isEqualTo(Attachment.NOTHING);
  }
}
