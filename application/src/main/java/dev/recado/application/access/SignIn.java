package dev.recado.application.access;

import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.LoginThrottle;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.access.port.Units;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Throttled;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Unit;
import java.util.Optional;

/** Lets a member in by e-mail and password. */
public final class SignIn {
  private final Essentials essentials;
  private final Credentials credentials;
  private final Passwords passwords;
  private final LoginThrottle throttle;
  private final Units units;
  private final TokenDesk desk;

  public SignIn(
      Essentials essentials,
      Credentials credentials,
      Passwords passwords,
      LoginThrottle throttle,
      Units units,
      TokenDesk desk) {
    this.essentials = essentials;
    this.credentials = credentials;
    this.passwords = passwords;
    this.throttle = throttle;
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
   * @throws Throttled after too many failures from that address
   */
  public SignedIn signIn(Attempt attempt) {
    admit(attempt);
    Member member = recognise(attempt);
    throttle.succeeded(attempt.email(), attempt.address());
    TenantScope scope = AccessGate.admit(member);
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              Optional<Unit> target = attempt.unit().map(slug -> target(scope, slug));
              return new SignedIn(member, desk.open(scope, member), target);
            });
  }

  private void admit(Attempt attempt) {
    try {
      throttle.admit(attempt.email(), attempt.address());
    } catch (Throttled tooOften) {
      essentials.counters().add(Counted.SIGN_IN_THROTTLED);
      throw tooOften;
    }
  }

  private Member recognise(Attempt attempt) {
    Optional<Credentials.Credential> known = credentials.byEmail(attempt.email());
    Optional<String> hash = known.map(Credentials.Credential::passwordHash);
    if (!passwords.matches(attempt.password(), hash)) {
      throttle.failed(attempt.email(), attempt.address());
      essentials.counters().add(Counted.SIGN_IN_FAILED);
      throw new InvalidCredentials();
    }
    return known.orElseThrow(InvalidCredentials::new).member();
  }

  private Unit target(TenantScope scope, Slug slug) {
    Unit unit = units.find(scope, slug).orElseThrow(UnknownUnit::new);
    scope.require(Permission.READ_INBOX, unit.id());
    return unit;
  }
}
