package dev.recado.application.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.Stage;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.application.operations.port.PlatformSwitch.Entry;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.application.operations.port.PlatformSwitch.Via;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BeginPausedTest {
  private final Stage stage = new Stage();
  private final PlatformSwitch platform = stage.backend.platformSwitch();
  private final BeginPaused beginPaused = new BeginPaused(stage.essentials, platform);

  @Test
  void a_platform_nobody_has_switched_begins_paused() {
    beginPaused.begin();
    assertThat(platform.current())
        .contains(
            new Entry(
                Status.PAUSED, Optional.of("START_PAUSED"), Via.SYSTEM, stage.clock.instant()));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void what_somebody_decided_outlasts_a_restart(Status decided) {
    Entry entry = new Entry(decided, Optional.empty(), Via.MANUAL, stage.clock.instant());
    platform.set(entry);
    beginPaused.begin();
    assertThat(platform.current()).contains(entry);
  }
}
