package dev.recado.application.access;

import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Actor;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Password;
import java.time.InstantSource;
import java.util.Optional;

/** Gives a member a new password from the command line and ends all his sessions. */
public final class ResetPassword {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;
  private final AuditLog audit;
  private final Accounts accounts;
  private final Passwords passwords;

  public ResetPassword(
      Transactions transactions,
      InstantSource clock,
      Ids ids,
      AuditLog audit,
      Accounts accounts,
      Passwords passwords) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /** What a member signs in with, and as whom. */
  public record Accounts(Credentials credentials, Members members, Sessions sessions) {}

  /**
   * @throws UnknownMember when no active member has that e-mail
   */
  public void reset(EmailAddress email, Password password) {
    Member member = accounts.credentials().byEmail(email).orElseThrow(UnknownMember::new).member();
    TenantScope scope = AccessGate.admit(member);
    String hash = passwords.hash(password);
    transactions.run(
        scope,
        () -> {
          accounts.members().changePassword(scope, member.id(), hash);
          accounts.sessions().revokeAll(scope, member.id(), clock.instant());
          audit.append(scope, entry(member));
        });
  }

  private AuditLog.Entry entry(Member member) {
    return new AuditLog.Entry(
        ids.next(),
        clock.instant(),
        Optional.of(member.tenant()),
        Actor.COMMAND_LINE,
        Optional.empty(),
        Deed.of(Act.PASSWORD_RESET, Subject.of(member.id())).in(member.unit()),
        Optional.empty());
  }
}
