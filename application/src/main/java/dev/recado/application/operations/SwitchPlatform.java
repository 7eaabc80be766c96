package dev.recado.application.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.application.operations.port.PlatformSwitch.Entry;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.application.operations.port.PlatformSwitch.Via;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import java.time.Duration;
import java.util.Optional;

/** The kill switch of the whole platform, in the hands of its own administrators. */
public final class SwitchPlatform {
  private final Essentials essentials;
  private final PlatformSwitch platform;

  public SwitchPlatform(Essentials essentials, PlatformSwitch platform) {
    this.essentials = essentials;
    this.platform = platform;
  }

  /**
   * @param status what holds from now on
   * @return when nothing was in flight any more; at once for {@code active}
   */
  public Stopped change(TenantScope scope, Status status, String reason) {
    scope.require(Permission.MANAGE_TENANTS);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              platform.set(new Entry(status, Optional.of(reason), Via.API, essentials.now()));
              essentials.record(scope, deed(status).because(reason));
            });
    essentials.journal().platform(Level.WARN, "Platform {}", status.name());
    if (status != Status.ACTIVE) {
      return Stopped.when(essentials, platform::inFlight);
    }
    essentials.changes().announce(new Topic.LaneDue());
    return new Stopped(0, Duration.ZERO);
  }

  private static Deed deed(Status status) {
    return Deed.of(Act.PLATFORM_SWITCHED, Subject.platform()).with("status", status);
  }
}
