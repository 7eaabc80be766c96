package dev.recado.application.access;

import dev.recado.application.access.port.Units;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Unit;
import java.util.Optional;

/** Lets a member in by e-mail and password. */
public final class SignIn {
  private final Transactions transactions;
  private final Recognition recognition;
  private final Units units;
  private final TokenDesk desk;

  public SignIn(Transactions transactions, Recognition recognition, Units units, TokenDesk desk) {
    this.transactions = transactions;
    this.recognition = recognition;
    this.units = units;
    this.desk = desk;
  }

  /**
   * @param unit the unit whose pages the member wants to land on
   * @param address the network address he comes from
   */
  public record Attempt(EmailAddress email, String password, Optional<Slug> unit, String address) {
    @Override
    public String toString() {
      return "Attempt[[MASKED]]";
    }
  }

  /** Who is in now, with what. */
  public record SignedIn(Member member, TokenPair tokens, Optional<Unit> target) {}

  /**
   * @throws InvalidCredentials for an unknown e-mail and a wrong password alike
   * @throws UnknownUnit when the member's tenant has no unit of that slug
   * @throws dev.recado.domain.refusal.Forbidden when the member is bound to another unit
   * @throws dev.recado.domain.refusal.Throttled after too many failures from that address
   */
  public SignedIn signIn(Attempt attempt) {
    Member member = recognition.recognise(attempt.email(), attempt.password(), attempt.address());
    TenantScope scope = AccessGate.admit(member);
    return transactions.within(
        scope,
        () -> {
          Optional<Unit> target = attempt.unit().map(slug -> target(scope, slug));
          return new SignedIn(member, desk.open(scope, member), target);
        });
  }

  private Unit target(TenantScope scope, Slug slug) {
    Unit unit = units.find(scope, slug).orElseThrow(UnknownUnit::new);
    scope.require(Permission.READ_INBOX, unit.id());
    return unit;
  }
}
