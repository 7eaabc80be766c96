package dev.recado.application.access;

import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.LoginThrottle;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.operations.port.Counters;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.refusal.Throttled;
import java.util.Optional;

/** Knows a member by e-mail and password, and slows down whoever guesses. */
public final class Recognition {
  private final Counters counters;
  private final Credentials credentials;
  private final Passwords passwords;
  private final LoginThrottle throttle;

  public Recognition(
      Counters counters, Credentials credentials, Passwords passwords, LoginThrottle throttle) {
    this.counters = counters;
    this.credentials = credentials;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /**
   * @param address the network address he comes from
   * @throws InvalidCredentials for an unknown e-mail and a wrong password alike
   * @throws Throttled after too many failures of that account from that address
   */
  Member recognise(EmailAddress email, String password, String address) {
    admit(email, address);
    Optional<Credentials.Credential> known = credentials.byEmail(email);
    Optional<String> hash = known.map(Credentials.Credential::passwordHash);
    if (!passwords.matches(password, hash)) {
      throttle.failed(email, address);
      counters.add(Counted.SIGN_IN_FAILED);
      throw new InvalidCredentials();
    }
    throttle.succeeded(email, address);
    return known.orElseThrow(InvalidCredentials::new).member();
  }

  private void admit(EmailAddress email, String address) {
    try {
      throttle.admit(email, address);
    } catch (Throttled tooOften) {
      counters.add(Counted.SIGN_IN_THROTTLED);
      throw tooOften;
    }
  }
}
