package dev.recado.application.access;

import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;

/** Lets a member into the pages by e-mail and password. */
public final class SignInBrowser {
  private final Transactions transactions;
  private final Recognition recognition;
  private final TokenDesk desk;

  public SignInBrowser(Transactions transactions, Recognition recognition, TokenDesk desk) {
    this.transactions = transactions;
    this.recognition = recognition;
    this.desk = desk;
  }

  /**
   * @param address the network address he comes from
   */
  public record Attempt(EmailAddress email, String password, String address) {
    @Override
    public String toString() {
      return "Attempt[[MASKED]]";
    }
  }

  /**
   * The key that the browser keeps in its cookie. It opens the pages for {@link
   * TokenDesk#REFRESH_LIFE} and nothing else: it is no refresh token.
   *
   * @throws InvalidCredentials for an unknown e-mail and a wrong password alike
   * @throws dev.recado.domain.refusal.Throttled after too many failures from that address
   */
  public String signIn(Attempt attempt) {
    Member member = recognition.recognise(attempt.email(), attempt.password(), attempt.address());
    TenantScope scope = AccessGate.admit(member);
    return transactions.within(scope, () -> desk.openBrowser(scope, member));
  }
}
