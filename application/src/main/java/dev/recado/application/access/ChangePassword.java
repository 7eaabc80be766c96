package dev.recado.application.access;

import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Password;
import dev.recado.domain.refusal.InvalidValue;

/** The caller gives himself a new password; wherever else he is signed in, he no longer is. */
public final class ChangePassword {
  private final Essentials essentials;
  private final AccessGate gate;
  private final Recognition recognition;
  private final Members members;
  private final Passwords passwords;
  private final Sessions sessions;

  public ChangePassword(
      Essentials essentials,
      AccessGate gate,
      Recognition recognition,
      Members members,
      Passwords passwords,
      Sessions sessions) {
    this.essentials = essentials;
    this.gate = gate;
    this.recognition = recognition;
    this.members = members;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /**
   * @param current the password he has now, so that an unattended browser is not enough
   * @param address the network address he comes from
   */
  public record Change(String current, Password wanted, String address) {
    @Override
    public String toString() {
      return "Change[[MASKED]]";
    }
  }

  /**
   * @throws InvalidValue when the present password is another
   * @throws dev.recado.domain.refusal.Throttled after too many wrong ones from that address
   */
  public void change(Caller caller, Change change) {
    prove(caller, change);
    String hash = passwords.hash(change.wanted());
    MemberId member = caller.member().id();
    TenantScope scope = gate.enter(caller);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              members.changePassword(scope, member, hash);
              sessions.ofMember(scope, member, essentials.now()).stream()
                  .filter(session -> !session.id().equals(caller.session()))
                  .forEach(other -> sessions.revoke(scope, other.id(), essentials.now()));
            });
  }

  /** Guessing here is slowed down as at the door. */
  private void prove(Caller caller, Change change) {
    try {
      recognition.recognise(caller.member().email(), change.current(), change.address());
    } catch (InvalidCredentials wrong) {
      throw new InvalidValue(
          "/currentPassword", "wrong_password", "Type the password that you sign in with now.");
    }
  }
}
