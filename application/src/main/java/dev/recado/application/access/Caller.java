package dev.recado.application.access;

import dev.recado.domain.member.Member;
import dev.recado.domain.member.Permission;
import dev.recado.domain.member.SessionId;

/** A member who is signed in now; role and unit are those of the database row. */
public final class Caller {
  private final Member member;
  private final SessionId session;

  Caller(Member member, SessionId session) {
    this.member = member;
    this.session = session;
  }

  public Member member() {
    return member;
  }

  public SessionId session() {
    return session;
  }

  public boolean may(Permission permission) {
    return member.role().permissions().contains(permission);
  }

  /**
   * @throws InsufficientPermissions when the member's role lacks the permission
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new InsufficientPermissions();
    }
  }
}
