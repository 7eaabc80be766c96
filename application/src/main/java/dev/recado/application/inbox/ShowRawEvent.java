package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Forbidden;
import java.util.Optional;
import java.util.UUID;

/**
 * One raw event with its body. What customers wrote and who they are is masked unless a member of
 * the tenant itself asks for it by name, and that is written down.
 */
public final class ShowRawEvent {
  private final Essentials essentials;
  private final RawEvents rawEvents;
  private final EventReader reader;

  public ShowRawEvent(Essentials essentials, RawEvents rawEvents, EventReader reader) {
    this.essentials = essentials;
    this.rawEvents = rawEvents;
    this.reader = reader;
  }

  /**
   * @param body JSON
   */
  public record Shown(RawEvents.Entry entry, String body, boolean masked) {}

  /**
   * @param reveal whether phones and texts are to be shown
   * @throws UnknownEvent when there is none of that id within reach
   * @throws Forbidden when somebody else than a member of the tenant wants to see more than the
   *     form of it
   */
  public Shown show(TenantScope scope, UUID id, boolean reveal) {
    scope.require(Permission.INSPECT_EVENTS);
    if (reveal) {
      requireMember(scope);
    }
    RawEvents.Kept kept =
        essentials
            .transactions()
            .within(scope, () -> found(scope, id, reveal))
            .orElseThrow(UnknownEvent::new);
    String body = reveal ? kept.body() : reader.masked(kept.body());
    return new Shown(kept.entry(), body, !reveal);
  }

  private Optional<RawEvents.Kept> found(TenantScope scope, UUID id, boolean reveal) {
    Optional<RawEvents.Kept> kept = rawEvents.find(scope, id);
    if (reveal && kept.isPresent()) {
      essentials.record(
          scope, Deed.of(Act.EVENT_REVEALED, new Subject(Subject.Kind.EVENT, id.toString())));
    }
    return kept;
  }

  private static void requireMember(TenantScope scope) {
    if (!scope.home().equals(scope.tenant())) {
      throw new Forbidden(
          "reveal_denied",
          "Only the tenant's own members see the content",
          "Leave reveal out: the masked event shows its form.");
    }
  }
}
