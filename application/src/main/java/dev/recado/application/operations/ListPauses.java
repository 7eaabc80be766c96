package dev.recado.application.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Pauses;
import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import java.util.List;
import java.util.Optional;

/** What stops sending at present, from the platform down. */
public final class ListPauses {
  private final Transactions transactions;
  private final Pauses pauses;
  private final PlatformSwitch platform;

  public ListPauses(Transactions transactions, Pauses pauses, PlatformSwitch platform) {
    this.transactions = transactions;
    this.pauses = pauses;
    this.platform = platform;
  }

  /**
   * @param platform what holds for everybody; empty while it sends
   */
  public record Standing(Optional<PlatformSwitch.Entry> platform, List<Pause> pauses) {}

  /** Equal to another one only if nothing has been paused or resumed in between. */
  public record Mark(Optional<PlatformSwitch.Entry> platform, long changes) {}

  public Standing list(TenantScope scope) {
    scope.require(Permission.READ_INBOX);
    return new Standing(
        platform.current().filter(entry -> entry.status() != PlatformSwitch.Status.ACTIVE),
        transactions.within(scope, () -> pauses.active(scope)));
  }

  /** What is never the same again after anything that is listed has changed. */
  public Mark mark(TenantScope scope) {
    scope.require(Permission.READ_INBOX);
    return new Mark(platform.current(), transactions.within(scope, () -> pauses.changes(scope)));
  }
}
