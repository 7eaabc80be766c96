package dev.recado.web.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.connection.Notice;
import dev.recado.web.connections.Notices.NoticeView;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final Locale BRAZIL = Locale.of("pt", "BR");

  @Test
  void every_notice_says_what_is_the_matter_and_what_to_do_in_both_languages() {
    for (Notice notice : Notice.values()) {
      NoticeView english = Notices.in(List.of(Locale.ENGLISH), notice);
      NoticeView portuguese = Notices.in(List.of(BRAZIL), notice);
      assertThat(english.text()).isNotBlank().isNotEqualTo(portuguese.text());
      assertThat(english.nextStep()).isNotBlank().isNotEqualTo(portuguese.nextStep());
      assertThat(english.code()).isEqualTo(portuguese.code()).isEqualTo(notice.label());
      assertThat(english.severity()).isEqualTo(portuguese.severity());
    }
  }

  @Test
  void the_first_language_asked_for_that_is_ours_is_spoken_and_english_otherwise() {
    assertThat(Notices.in(List.of(Locale.FRENCH, BRAZIL), Notice.BANNED).text())
        .isEqualTo("O WhatsApp baniu este número.");
    assertThat(Notices.in(List.of(Locale.ENGLISH, BRAZIL), Notice.BANNED).text())
        .isEqualTo("WhatsApp has banned this number.");
    assertThat(Notices.in(List.of(), Notice.BANNED).text())
        .isEqualTo("WhatsApp has banned this number.");
  }
}
