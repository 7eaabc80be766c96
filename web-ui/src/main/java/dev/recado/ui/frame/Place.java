package dev.recado.ui.frame;

import dev.recado.application.access.Caller;
import dev.recado.application.access.ListTenants;
import dev.recado.application.access.ShowTenant;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Unknown;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.PathId;
import dev.recado.web.security.BrowserCookie;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader is: in which tenant and unit. Two cookies say what he chose; what they say
 * counts only as far as he reaches.
 */
@RequestScoped
public class Place {
  static final String TENANT = "recado_tenant";
  static final String UNIT = "recado_unit";

  @Inject HttpServletRequest request;
  @Inject CurrentCaller caller;
  @Inject Habits habits;
  @Inject ListTenants listTenants;
  @Inject ShowTenant showTenant;

  private @Nullable TenantScope entered;
  private ShowTenant.@Nullable Reach seen;
  private @Nullable List<Tenant> choices;

  /** Authority over the tenant that is shown. */
  public TenantScope scope() {
    TenantScope scope = entered == null ? caller.scopeIn(chosenTenant()) : entered;
    entered = scope;
    return scope;
  }

  /** A tenant that no longer exists is as good as none chosen. */
  private Optional<TenantId> chosenTenant() {
    return chosen(TENANT)
        .map(TenantId::new)
        .filter(id -> choices().stream().anyMatch(tenant -> tenant.id().equals(id)));
  }

  /** The tenants to choose from, by name; empty for whoever belongs to one. */
  public List<Tenant> choices() {
    List<Tenant> known = choices == null ? platform() : choices;
    choices = known;
    return known;
  }

  private List<Tenant> platform() {
    Caller member = caller.get();
    return member.may(Permission.MANAGE_TENANTS)
        ? listTenants.list(member).stream()
            .sorted(Comparator.comparing(tenant -> tenant.name().value()))
            .toList()
        : List.of();
  }

  private ShowTenant.Reach reach() {
    ShowTenant.Reach reach = seen == null ? showTenant.show(scope()) : seen;
    seen = reach;
    return reach;
  }

  public Tenant tenant() {
    return reach().tenant();
  }

  /** The active units of the tenant within reach, by name. */
  public List<Unit> units() {
    return reach().units().stream()
        .filter(Unit::active)
        .sorted(Comparator.comparing(unit -> unit.name().value()))
        .toList();
  }

  /** The unit that is shown; empty for all within reach. */
  public Optional<Unit> unit() {
    return scope().boundTo().or(() -> chosen(UNIT).map(UnitId::new)).flatMap(this::find);
  }

  /** The id of the unit that is shown, as most use cases ask for it. */
  public Optional<UnitId> unitId() {
    return unit().map(Unit::id);
  }

  /**
   * One unit of those within reach.
   *
   * @throws UnknownUnit when it is not
   */
  public Unit unit(UnitId id) {
    return find(id).orElseThrow(UnknownUnit::new);
  }

  private Optional<Unit> find(UnitId id) {
    return reach().units().stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** In which times are told and asked for: the reader's zone, else that of the tenant shown. */
  public ZoneId zone() {
    return caller.found().isPresent()
        ? habits.get().zone().orElseGet(() -> tenant().zone())
        : ZoneOffset.UTC;
  }

  private Optional<UUID> chosen(String cookie) {
    return BrowserCookie.value(request, cookie).flatMap(Place::id);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(PathId.of(text));
    } catch (Unknown none) {
      return Optional.empty();
    }
  }
}
