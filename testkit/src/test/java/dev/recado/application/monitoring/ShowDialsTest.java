package dev.recado.application.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.monitoring.port.Dials;
import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Decision;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowDialsTest {
  private final MonitoringStage monitoring = new MonitoringStage();
  private final Recorded dials = new Recorded();
  private final ShowDials showDials = new ShowDials(monitoring.log, dials, monitoring.stage.clock);

  private static final class Recorded implements Dials {
    private Optional<Assessment> shown = Optional.empty();

    @Override
    public void show(Assessment assessment) {
      shown = Optional.of(assessment);
    }

    @Override
    public void clear() {
      shown = Optional.empty();
    }
  }

  @Test
  void the_latest_sample_is_shown_whoever_took_it() {
    monitoring.watch.once();
    monitoring.minutes(60);
    assertThat(showDials.once()).isEqualTo(1);
    assertThat(dials.shown.orElseThrow().decision()).isEqualTo(Decision.GO);
  }

  @Test
  void an_old_sample_says_nothing_of_now() {
    monitoring.watch.once();
    showDials.once();
    monitoring.stage.clock.advance(Duration.ofMinutes(5));
    assertThat(showDials.once()).isZero();
    assertThat(dials.shown).isEmpty();
  }
}
