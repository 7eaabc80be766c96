package dev.recado.application.access;

import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Password;
import java.time.InstantSource;

/** Gives a member a new password from the command line and ends all his sessions. */
public final class ResetPassword {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Credentials credentials;
  private final Members members;
  private final Passwords passwords;
  private final Sessions sessions;

  public ResetPassword(
      Transactions transactions,
      InstantSource clock,
      Credentials credentials,
      Members members,
      Passwords passwords,
      Sessions sessions) {
    this.transactions = transactions;
    this.clock = clock;
    this.credentials = credentials;
    this.members = members;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /**
   * @throws UnknownMember when no active member has that e-mail
   */
  public void reset(EmailAddress email, Password password) {
    Member member = credentials.byEmail(email).orElseThrow(UnknownMember::new).member();
    TenantScope scope = AccessGate.admit(member);
    String hash = passwords.hash(password);
    transactions.run(
        scope,
        () -> {
          members.changePassword(scope, member.id(), hash);
          sessions.revokeAll(scope, member.id(), clock.instant());
        });
  }
}
