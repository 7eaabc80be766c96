package dev.recado.ui.administration;

import dev.recado.application.access.ListMembers;
import dev.recado.application.access.ShowTenant;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownMember;
import dev.recado.application.access.UnknownUnit;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Place;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The units and members of the tenant that is shown, also those that are out of use, by name. */
@RequestScoped
public class Roster {
  @Inject Place place;
  @Inject CurrentCaller caller;
  @Inject ShowTenant showTenant;
  @Inject ListMembers listMembers;

  List<Unit> units() {
    TenantScope scope = place.scope();
    scope.require(Permission.MANAGE_UNITS);
    return showTenant.show(scope).units().stream()
        .sorted(Comparator.comparing(unit -> unit.name().value(), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /**
   * @throws UnknownUnit when the tenant has none of that id
   */
  Unit unit(UnitId id) {
    return units().stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .orElseThrow(UnknownUnit::new);
  }

  Map<UnitId, String> unitNames() {
    return units().stream().collect(Collectors.toMap(Unit::id, unit -> unit.name().value()));
  }

  List<Member> members() {
    return listMembers.list(caller.get()).stream()
        .filter(member -> member.tenant().equals(place.scope().tenant()))
        .sorted(
            Comparator.comparing(member -> member.name().value(), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /**
   * @throws UnknownMember when the tenant has none of that id
   */
  Member member(MemberId id) {
    return members().stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow(UnknownMember::new);
  }
}
