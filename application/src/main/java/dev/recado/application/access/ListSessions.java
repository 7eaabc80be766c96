package dev.recado.application.access;

import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.member.Session;
import java.util.List;
import java.util.Optional;

/** Where a member is signed in: for himself, and for those who look after members. */
public final class ListSessions {
  private final Essentials essentials;
  private final Members members;
  private final Sessions sessions;

  public ListSessions(Essentials essentials, Members members, Sessions sessions) {
    this.essentials = essentials;
    this.members = members;
    this.sessions = sessions;
  }

  /**
   * Those that are open now, newest first.
   *
   * @throws UnknownMember when no such member is within reach
   */
  public List<Session> list(TenantScope scope, MemberId member) {
    if (!scope.member().equals(Optional.of(member))) {
      scope.require(Permission.MANAGE_MEMBERS);
    }
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              members.find(scope, member).orElseThrow(UnknownMember::new);
              return sessions.ofMember(scope, member, essentials.now());
            });
  }
}
