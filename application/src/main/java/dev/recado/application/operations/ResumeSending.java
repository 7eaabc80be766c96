package dev.recado.application.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Pauses;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import java.util.Optional;

/** Ends a pause: lanes go on at their pace, with no burst. */
public final class ResumeSending {
  private final Essentials essentials;
  private final Pauses pauses;

  public ResumeSending(Essentials essentials, Pauses pauses) {
    this.essentials = essentials;
    this.pauses = pauses;
  }

  /**
   * @param why for the audit log
   * @return false when nothing was paused
   * @throws UnknownTarget when no such unit or connection is within reach
   */
  public boolean resume(TenantScope scope, Target target, Optional<String> why) {
    scope.require(Permission.PAUSE_SENDING);
    boolean resumed =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  UnknownTarget.unless(pauses.reaches(scope, target));
                  boolean ended = pauses.resume(scope, target, essentials.now());
                  if (ended) {
                    essentials.record(scope, deed(target).because(why));
                  }
                  pauses.wake(scope, target, essentials.now());
                  return ended;
                });
    essentials.journal().info(scope.tenant(), "Sending resumed {}", target.level().label());
    essentials.changes().announce(new Topic.LaneDue());
    return resumed;
  }

  private static Deed deed(Target target) {
    return Deed.of(Act.SENDING_RESUMED, Subject.of(target.level(), target.id()));
  }
}
