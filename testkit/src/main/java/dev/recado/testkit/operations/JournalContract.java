package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Journal} promises. */
public interface JournalContract {
  Journal journal();

  /** The lines written so far, without what stands before the text. */
  List<String> written();

  private String line(String pattern, Object... arguments) {
    journal().info(new TenantId(Some.uuid()), pattern, arguments);
    return written().getLast();
  }

  @Test
  default void arguments_stand_where_the_pattern_wants_them() {
    assertThat(line("Status updated {} {}", "qr", "waiting_scan"))
        .isEqualTo("Status updated qr waiting_scan");
    assertThat(line("said {} by {}", "{} $1", "Ana")).isEqualTo("said {} $1 by Ana");
  }

  @Test
  default void every_event_is_one_line_whatever_it_holds() {
    for (String text : List.of("a\nb", "a\r\nb", "a\rb", "a\u2028b", "a\u0085b")) {
      int before = written().size();
      assertThat(line("said {}", text)).doesNotContain(text);
      assertThat(written()).hasSize(before + 1);
    }
    journal().warn(new TenantId(Some.uuid()), "two\nlines");
    journal().platform(Level.ERROR, "unknown_instance");
    assertThat(written()).last().isEqualTo("unknown_instance");
    assertThat(written()).hasSize(7).noneMatch(line -> line.contains("\n"));
  }

  @Test
  default void of_a_phone_only_the_last_two_digits_are_written() {
    assertThat(line("to {}", new PhoneNumber("5511999990199"))).isEqualTo("to ****99");
    assertThat(line("to {}", "5511999990199")).isEqualTo("to ****99");
    assertThat(line("to 5511999990199 {}", "now")).isEqualTo("to ****99 now");
  }

  @Test
  default void secrets_are_masked_wherever_they_stand() {
    for (String secret :
        List.of("Bearer abc.def-ghi", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "sk-live-abcdefgh")) {
      assertThat(line("header {}", secret)).isEqualTo("header [MASKED]");
      assertThat(line("header " + secret)).isEqualTo("header [MASKED]");
    }
    assertThat(line("apikey={} password={}", "abc", "hunter"))
        .isEqualTo("apikey=[MASKED] password=[MASKED]");
  }
}
