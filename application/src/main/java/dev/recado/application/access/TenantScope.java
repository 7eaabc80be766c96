package dev.recado.application.access;

import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;
import java.util.Set;

/**
 * The authority to act for one tenant. Only {@link AccessGate} and {@link JobGate} hand it out, so
 * whoever holds one has been let in; a {@link TenantId} alone opens nothing.
 */
public final class TenantScope {
  private final TenantId tenant;
  private final Optional<UnitId> bound;
  private final Set<Permission> permissions;
  private final Optional<MemberId> member;
  private final TenantId home;

  TenantScope(
      TenantId tenant,
      Optional<UnitId> bound,
      Set<Permission> permissions,
      Optional<MemberId> member,
      TenantId home) {
    this.tenant = tenant;
    this.bound = bound;
    this.permissions = Set.copyOf(permissions);
    this.member = member;
    this.home = home;
  }

  public TenantId tenant() {
    return tenant;
  }

  /** The only unit this scope reaches; empty when it reaches all of the tenant. */
  public Optional<UnitId> boundTo() {
    return bound;
  }

  /** Who acts; empty for the gateway and for jobs. */
  public Optional<MemberId> member() {
    return member;
  }

  /** The tenant whose member acts: another than this one only for a platform administrator. */
  public TenantId home() {
    return home;
  }

  /** Whether a row of that unit lies within reach. */
  public boolean reaches(UnitId unit) {
    return bound.isEmpty() || bound.get().equals(unit);
  }

  /** All that the holder may do, where he reaches. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** Whether the holder may do this at all, where he reaches. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * @throws InsufficientPermissions when the holder may not do this anywhere
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new InsufficientPermissions();
    }
  }

  /**
   * @throws Forbidden when the holder may not do this in that unit
   */
  public void require(Permission permission, UnitId unit) {
    require(permission);
    if (!reaches(unit)) {
      throw new Forbidden(
          "unit_access_denied",
          "Unit access denied",
          "Your membership is bound to one unit. Leave unitId out or give your own unit.");
    }
  }

  @Override
  public String toString() {
    return "TenantScope[" + tenant + "]";
  }
}
