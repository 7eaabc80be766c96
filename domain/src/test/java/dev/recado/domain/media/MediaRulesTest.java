package dev.recado.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.message.MessageType;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables by which files are taken, and handed out. */
class MediaRulesTest {
  private static final MediaRules RULES = new MediaRules(1000, MediaRules.USUALLY_REFUSED);

  @ParameterizedTest
  @CsvSource({
    "image, image/jpeg, kept",
    "image, image/heic, kept",
    "image, text/html, not_what_it_claims",
    "image, text/plain, not_what_it_claims",
    "image, image/svg+xml, not_what_it_claims",
    "image, application/pdf, not_what_it_claims",
    "image, video/mp4, not_what_it_claims",
    "image, application/x-msdownload, type_not_allowed",
    "image, application/octet-stream, kept",
    "sticker, image/webp, kept",
    "sticker, application/xml, not_what_it_claims",
    "video, video/mp4, kept",
    "video, application/mp4, kept",
    "video, text/html, not_what_it_claims",
    "audio, audio/opus, kept",
    "audio, application/ogg, kept",
    "audio, video/mp4, kept",
    "audio, image/png, not_what_it_claims",
    "audio, application/javascript, not_what_it_claims",
    "document, application/pdf, kept",
    "document, text/html, kept",
    "document, image/jpeg, kept",
    "document, application/zip, kept",
    "document, application/x-sh, type_not_allowed",
    "document, application/vnd.android.package-archive, type_not_allowed"
  })
  void content_is_judged_by_what_it_is(String shownAs, String found, String judgement) {
    MessageType type = MessageType.valueOf(shownAs.toUpperCase(Locale.ROOT));
    assertThat(RULES.judge(type, found, 10).map(MediaRefusal::label).orElse("kept"))
        .isEqualTo(judgement);
  }

  @Test
  void a_size_alone_can_decide() {
    assertThat(RULES.judge(0)).contains(MediaRefusal.EMPTY);
    assertThat(RULES.judge(1)).isEmpty();
    assertThat(RULES.judge(1000)).isEmpty();
    assertThat(RULES.judge(1001)).contains(MediaRefusal.TOO_LARGE);
  }

  @Test
  void the_operator_decides_which_types_are_refused() {
    MediaRules strict = new MediaRules(1000, Set.of("video/*"));
    assertThat(strict.judge(MessageType.VIDEO, "video/mp4", 10))
        .contains(MediaRefusal.TYPE_NOT_ALLOWED);
    assertThat(strict.judge(MessageType.DOCUMENT, "application/x-sh", 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, image/jpeg, true",
    "audio/opus, audio/opus, true",
    "application/ogg, audio/ogg, true",
    "video/mp4, video/mp4, true",
    "application/pdf, application/pdf, false",
    "text/plain, text/plain, false",
    "text/html, application/octet-stream, false",
    "application/xhtml+xml, application/octet-stream, false",
    "image/svg+xml, application/octet-stream, false",
    "text/xml, application/octet-stream, false",
    "application/javascript, application/octet-stream, false",
    "application/x-unheard-of, application/octet-stream, false",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
        + " application/vnd.openxmlformats-officedocument.wordprocessingml.document, false"
  })
  void what_a_browser_would_run_is_never_called_by_its_name(
      String found, String contentType, boolean inline) {
    assertThat(MediaServing.of(found)).isEqualTo(new MediaServing(contentType, inline));
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, IMAGE",
    "video/mp4, VIDEO",
    "audio/mpeg, AUDIO",
    "application/ogg, AUDIO",
    "application/pdf, DOCUMENT",
    "image/svg+xml, DOCUMENT",
    "application/octet-stream, DOCUMENT"
  })
  void what_nobody_named_is_sent_as_what_it_is(String found, MediaKind kind) {
    assertThat(MediaKind.usual(found)).isEqualTo(kind);
  }

  @Test
  void a_file_is_asked_for_ever_more_rarely_and_given_up_in_the_end() {
    Instant now = Instant.parse("2026-03-04T15:16:17Z");
    assertThat(FetchPolicy.nextTry(1, false, now)).contains(now.plusSeconds(15));
    assertThat(FetchPolicy.nextTry(7, false, now)).contains(now.plus(Duration.ofHours(12)));
    assertThat(FetchPolicy.nextTry(8, false, now)).isEmpty();
    assertThat(FetchPolicy.nextTry(2, true, now)).contains(now.plus(Duration.ofHours(1)));
    assertThat(FetchPolicy.nextTry(3, true, now)).isEmpty();
  }
}
