package dev.recado.ui.frame;

import dev.recado.domain.member.Member;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page of somebody who is signed in.
 *
 * @param environment shown outside of production, so that nobody mistakes one for the other
 * @param path of the page, without its query
 * @param tenants to choose from; empty for whoever belongs to one
 * @param unit the one that is shown; empty for all
 */
public record FrameView(
    Member member,
    Optional<String> environment,
    String path,
    List<Item> sections,
    Tenant tenant,
    List<Tenant> tenants,
    List<Unit> units,
    Optional<Unit> unit) {
  /**
   * One line of the navigation.
   *
   * @param alarm whether something in it needs somebody
   */
  public record Item(Section section, boolean active, boolean alarm) {}

  /** Whether it is this unit that is shown. */
  public boolean shows(Unit other) {
    return unit.filter(other::equals).isPresent();
  }

  public boolean shows(Tenant other) {
    return tenant.id().equals(other.id());
  }
}
