package dev.recado.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendHistoryTest {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");

  @Test
  void it_says_what_a_list_of_everything_says_also_when_clocks_are_set_back() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      SomePacing some = new SomePacing(random);
      ZoneId zone = some.zone();
      Pace pace = some.pace();
      SendHistory history = new SendHistory(pace, zone);
      PlainHistory plain = new PlainHistory();
      Instant now = some.start(zone);
      for (int step = 0; step < 200; step++) {
        TrafficClass traffic = some.traffic(false);
        Instant gapEnd = now.plus(Pacing.gap(pace, random));
        history.add(now, traffic, gapEnd);
        plain.add(now, traffic, gapEnd);
        now = now.plusMillis(random.nextLong(-400_000, 900_000));
        assertThat(history.recent(now))
            .as("seed %d step %d", seed, step)
            .isEqualTo(plain.recent(pace, zone, now));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TrafficClass.class)
  void replies_count_nowhere_but_make_a_pause(TrafficClass traffic) {
    SendHistory history = new SendHistory(Pace.usual(), ZONE);
    history.add(NOW, traffic, NOW.plusSeconds(2));
    Recent recent = history.recent(NOW);
    assertThat(recent.today()).isEqualTo(traffic == TrafficClass.REPLY ? 0 : 1);
    assertThat(recent.coldToday()).isEqualTo(traffic.cold() ? 1 : 0);
    assertThat(recent.gapUntil()).contains(NOW.plusSeconds(2));
  }

  @Test
  void the_edge_of_the_hour_is_the_first_of_as_many_as_an_hour_may_hold() {
    SendHistory history = new SendHistory(Paces.perHour(3), ZONE);
    for (int minute = 0; minute < 5; minute++) {
      assertThat(history.recent(NOW).hourEdge().isPresent()).isEqualTo(minute >= 3);
      history.add(NOW.plusSeconds(60L * minute), TrafficClass.CAMPAIGN_WARM, NOW);
    }
    assertThat(history.recent(NOW).hourEdge()).contains(NOW.plusSeconds(120));
  }

  @Test
  void it_goes_on_from_what_is_known_of_the_past() {
    Recent past =
        new Recent(Optional.of(NOW.minusSeconds(600)), 42, 7, Optional.of(NOW.plusSeconds(1)));
    assertThat(SendHistory.after(past, Pace.usual(), ZONE, NOW).recent(NOW)).isEqualTo(past);
    assertThat(SendHistory.after(Recent.nothing(), Pace.usual(), ZONE, NOW).recent(NOW))
        .isEqualTo(Recent.nothing());
  }
}
