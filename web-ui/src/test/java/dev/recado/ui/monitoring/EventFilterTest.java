package dev.recado.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.inbox.port.RawEvents.Filter;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.domain.refusal.InvalidValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventFilterTest {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  @Test
  void times_are_those_of_the_tenant() {
    Filter filter =
        new EventFilter("messages.upsert", "failed", "2026-11-21T09:34", "")
            .in(Optional.empty(), ZONE);

    assertThat(filter.since()).contains(Instant.parse("2026-11-21T12:34:00Z"));
    assertThat(filter.until()).isEmpty();
    assertThat(filter.handling()).contains(Handling.FAILED);
  }

  @Test
  void what_is_no_time_is_refused() {
    EventFilter filter = new EventFilter("", "", "yesterday", "");

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> filter.in(Optional.empty(), ZONE));
  }

  @Test
  void the_address_says_what_is_looked_for_and_nothing_else() {
    EventFilter filter = new EventFilter("a&state=applied b", "", "2026-11-21T09:34", "");

    assertThat(filter.address().text())
        .isEqualTo("/ui/monitoring/events?event=a%26state%3Dapplied+b&since=2026-11-21T09%3A34");
  }
}
