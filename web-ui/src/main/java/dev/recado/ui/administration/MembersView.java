package dev.recado.ui.administration;

import dev.recado.domain.tenant.Unit;
import dev.recado.ui.account.SessionLine;
import java.util.List;

/**
 * The members, and a form for another.
 *
 * @param form what it says
 * @param roles that the reader may give, least powerful first
 */
public record MembersView(
    List<MemberView> members, Draft form, List<String> roles, List<Choice> units) {
  /** A new member, as far as he was filled in; never his password. */
  public record Draft(String name, String email, String role, String unit) {}

  /** A unit to choose. */
  public record Choice(String id, String name) {
    static Choice of(Unit unit) {
      return new Choice(unit.id().toString(), unit.name().value());
    }
  }

  /**
   * One member and what he may become.
   *
   * @param self whether it is the reader: nobody shuts himself out by mistake
   * @param sessions where he is signed in
   */
  public record One(
      MemberView member,
      List<String> roles,
      List<Choice> units,
      boolean self,
      List<SessionLine> sessions) {}
}
