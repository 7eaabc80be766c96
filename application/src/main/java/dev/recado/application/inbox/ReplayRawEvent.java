package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import java.util.UUID;

/** Applies one raw event again, as after the mending of what had made it fail. */
public final class ReplayRawEvent {
  private final Essentials essentials;
  private final Replay replay;

  public ReplayRawEvent(Essentials essentials, Replay replay) {
    this.essentials = essentials;
    this.replay = replay;
  }

  /**
   * What came of it.
   *
   * @param handling {@code IGNORED} when it changed nothing
   * @param note why it failed or changed nothing; empty otherwise
   */
  public record Outcome(Handling handling, String note) {}

  /**
   * @throws UnknownEvent when there is none of that id within reach
   */
  public Outcome replay(TenantScope scope, UUID id) {
    scope.require(Permission.INSPECT_EVENTS);
    Deed deed = Deed.of(Act.EVENT_REPLAYED, new Subject(Subject.Kind.EVENT, id.toString()));
    Handled handled =
        replay
            .again(scope, id, () -> essentials.record(scope, deed))
            .orElseThrow(UnknownEvent::new);
    return new Outcome(handled.handling(), handled.note());
  }
}
