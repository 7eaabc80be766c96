package dev.recado.application.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Pauses;
import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;

/**
 * The kill switch of a tenant, a unit or a connection: from the commit on nothing more is sent, and
 * the answer tells how long it took until nothing was on its way any more.
 */
public final class PauseSending {
  private final Essentials essentials;
  private final Pauses pauses;

  public PauseSending(Essentials essentials, Pauses pauses) {
    this.essentials = essentials;
    this.pauses = pauses;
  }

  /**
   * @param reason for people to read
   * @throws UnknownTarget when no such unit or connection is within reach
   */
  public Stopped pause(TenantScope scope, Target target, String reason) {
    scope.require(Permission.PAUSE_SENDING);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              UnknownTarget.unless(pauses.reaches(scope, target));
              Pause pause = new Pause(target, reason, essentials.now(), scope.member());
              if (pauses.pause(scope, pause)) {
                essentials.record(
                    scope,
                    Deed.of(Act.SENDING_PAUSED, Subject.of(target.level(), target.id()))
                        .because(reason));
              }
            });
    essentials.journal().warn(scope.tenant(), "Sending paused {}", target.level().label());
    return Stopped.when(essentials, () -> inFlight(scope, target));
  }

  private int inFlight(TenantScope scope, Target target) {
    return essentials.transactions().within(scope, () -> pauses.inFlight(scope, target));
  }
}
