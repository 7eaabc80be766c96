package dev.recado.application.operations.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.pacing.PauseLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kill switches of a tenant: of all of it, of a unit, of a connection. */
public interface Pauses {
  /** What is stopped: the tenant itself, one of its units or one of its connections. */
  record Target(PauseLevel level, UUID id) {}

  /** A pause that stands. */
  record Pause(Target target, String reason, Instant at, Optional<MemberId> by) {}

  /** The pauses that stand, latest first. */
  List<Pause> active(TenantScope scope);

  /**
   * How often anything of the tenant was paused or resumed so far. Unlike {@link #active} it never
   * returns to what it was, so it tells of a pause that came and went.
   */
  long changes(TenantScope scope);

  /**
   * Whether the target is the tenant, or a unit or connection of it that the scope reaches; one
   * that is bound to a unit does not reach the tenant.
   */
  boolean reaches(TenantScope scope, Target target);

  /**
   * From the commit on nothing of the target is sent.
   *
   * @return false when it is paused already; it stays as it is, with the first reason
   */
  boolean pause(TenantScope scope, Pause pause);

  /** Ends the pause; false when none stands. */
  boolean resume(TenantScope scope, Target target, Instant now);

  /** Makes every lane of the target due. */
  void wake(TenantScope scope, Target target, Instant now);

  /**
   * Calls to the provider that are being made for the target. Waits for decisions that are under
   * way, so that after a pause was committed no call is missed that will still be made.
   */
  int inFlight(TenantScope scope, Target target);
}
