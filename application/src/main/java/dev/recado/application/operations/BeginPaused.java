package dev.recado.application.operations;

import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.application.operations.port.PlatformSwitch.Entry;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.application.operations.port.PlatformSwitch.Via;
import java.util.Optional;

/**
 * Pauses a platform that nobody has switched yet. Once somebody has, a restart changes nothing:
 * neither does a crash stop what was resumed, nor does it resume what was stopped.
 */
public final class BeginPaused {
  private final Essentials essentials;
  private final PlatformSwitch platform;

  public BeginPaused(Essentials essentials, PlatformSwitch platform) {
    this.essentials = essentials;
    this.platform = platform;
  }

  public void begin() {
    if (platform.current().isEmpty()) {
      Optional<String> reason = Optional.of("START_PAUSED");
      platform.set(new Entry(Status.PAUSED, reason, Via.SYSTEM, essentials.now()));
      essentials.journal().platform(Level.WARN, "Platform {}", Status.PAUSED.name());
    }
  }
}
