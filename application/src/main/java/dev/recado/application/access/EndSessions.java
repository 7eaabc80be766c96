package dev.recado.application.access;

import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.member.Role;
import dev.recado.domain.member.Session;
import dev.recado.domain.member.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Signs a member out elsewhere: he himself, or somebody who looks after members. */
public final class EndSessions {
  private final Essentials essentials;
  private final Members members;
  private final Sessions sessions;

  public EndSessions(Essentials essentials, Members members, Sessions sessions) {
    this.essentials = essentials;
    this.members = members;
    this.sessions = sessions;
  }

  /** Which of a member's sessions. */
  public sealed interface Which {
    /** Every one, so that he has to sign in again. */
    record All() implements Which {}

    /** This one; one that is over, or another member's, is none. */
    record One(SessionId session) implements Which {}

    /** Every one but this, which he goes on with. */
    record AllBut(SessionId session) implements Which {}

    private Predicate<Session> chosen() {
      return switch (this) {
        case All() -> session -> true;
        case One(SessionId only) -> session -> session.id().equals(only);
        case AllBut(SessionId kept) -> session -> !session.id().equals(kept);
      };
    }
  }

  /**
   * @param grantor the role of the caller: nobody ends the sessions of a member above him
   * @param why for the audit log, when they are somebody else's
   * @return those that were ended
   * @throws UnknownMember when no such member is within reach
   */
  public List<Session> end(
      TenantScope scope, Role grantor, MemberId id, Which which, Optional<String> why) {
    boolean own = scope.member().equals(Optional.of(id));
    if (!own) {
      scope.require(Permission.MANAGE_MEMBERS);
    }
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              Member member = members.find(scope, id).orElseThrow(UnknownMember::new);
              new RoleGrant(own ? member.role() : grantor).require(member.role());
              List<Session> ended =
                  sessions.ofMember(scope, id, essentials.now()).stream()
                      .filter(which.chosen())
                      .toList();
              ended.forEach(session -> sessions.revoke(scope, session.id(), essentials.now()));
              if (!own) {
                essentials.record(scope, deed(member, ended).because(why));
              }
              return ended;
            });
  }

  private static Deed deed(Member member, List<Session> ended) {
    return Deed.of(Act.SESSIONS_ENDED, Subject.of(member.id()))
        .in(member.unit())
        .with("sessions", ended.size());
  }
}
