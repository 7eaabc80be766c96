package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.connection.GatewayCheckup;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.GatewayVersion;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.connections.port.GatewayWatch} promises. */
public interface GatewayWatchContract extends BackendContract {
  /** One row for all tests: time only ever goes on in them. */
  AtomicReference<Instant> NOW = new AtomicReference<>(Some.NOW);

  @Test
  default void of_many_at_once_one_looks_and_nobody_again_before_the_pause_is_over() {
    Duration pause = Duration.ofMinutes(10);
    Instant now = NOW.updateAndGet(before -> before.plus(Duration.ofDays(1)));
    var outcome = Together.call(8, index -> backend().gatewayWatch().take(pause, now));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).containsOnlyOnce(true);
    assertThat(backend().gatewayWatch().take(pause, now.plus(pause).minusMillis(1))).isFalse();
    assertThat(backend().gatewayWatch().take(pause, now.plus(pause))).isTrue();
  }

  @Test
  default void what_was_found_comes_back() {
    for (GatewayStanding standing : GatewayStanding.values()) {
      for (Optional<GatewayVersion> version :
          List.of(Optional.<GatewayVersion>empty(), GatewayVersion.of("2.3.6"))) {
        GatewayCheckup checkup = new GatewayCheckup(standing, version, Some.NOW);
        backend().gatewayWatch().keep(checkup);
        assertThat(backend().gatewayWatch().latest()).contains(checkup);
      }
    }
  }
}
