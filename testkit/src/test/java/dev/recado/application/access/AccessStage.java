package dev.recado.application.access;

import dev.recado.application.Stage;
import dev.recado.application.operations.Once;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.Some;
import dev.recado.testkit.access.DigestPasswords;
import dev.recado.testkit.access.InMemoryAccessTokens;
import dev.recado.testkit.access.InMemoryLoginThrottle;
import java.util.Optional;

/** The use cases of letting people in. */
final class AccessStage {
  static final String PASSWORD = "correct horse battery";

  final Stage stage = new Stage();
  final InMemoryBackend backend = stage.backend;
  final WatchedPasswords passwords = new WatchedPasswords(new DigestPasswords());
  private final InMemoryAccessTokens tokens = new InMemoryAccessTokens();
  private final TokenDesk desk =
      new TokenDesk(stage.essentials, tokens, stage.secrets, backend.sessions());
  final AccessGate gate =
      new AccessGate(
          backend.credentials(), tokens, stage.secrets, backend.webhookDirectory(), stage.clock);
  private final Recognition recognition =
      new Recognition(
          stage.counters, backend.credentials(), passwords, new InMemoryLoginThrottle(stage.clock));
  final SignIn signIn = new SignIn(stage.transactions, recognition, backend.units(), desk);
  final SignInBrowser browser = new SignInBrowser(stage.transactions, recognition, desk);
  final RefreshSession refresh =
      new RefreshSession(
          stage.essentials, backend.credentials(), stage.secrets, backend.sessions(), desk);
  final SignOut signOut = new SignOut(stage.essentials, gate, backend.sessions());
  final CreateMember createMember =
      new CreateMember(
          stage.essentials, backend.tenants(), backend.units(), backend.members(), passwords);
  final ChangeMember changeMember =
      new ChangeMember(
          stage.essentials, backend.units(), backend.members(), passwords, backend.sessions());
  final ShowPreferences showPreferences =
      new ShowPreferences(stage.transactions, gate, backend.memberPreferences());
  final ChangePreferences changePreferences =
      new ChangePreferences(stage.transactions, gate, backend.memberPreferences());
  final ListSessions listSessions =
      new ListSessions(stage.essentials, backend.members(), backend.sessions());
  final EndSessions endSessions =
      new EndSessions(stage.essentials, backend.members(), backend.sessions());
  final ChangePassword changePassword =
      new ChangePassword(
          stage.essentials, gate, recognition, backend.members(), passwords, backend.sessions());
  final ResetPassword reset =
      new ResetPassword(
          stage.transactions,
          stage.clock,
          stage.essentials.ids(),
          backend.auditLog(),
          new ResetPassword.Accounts(backend.credentials(), backend.members(), backend.sessions()),
          passwords);

  CreateMember.Draft draft(Role role, Optional<UnitId> unit) {
    return new CreateMember.Draft(
        new Name("Zoé"), Some.email(), new Password(PASSWORD), role, unit);
  }

  /** A member of that role, bound to the home's unit where the role asks for one. */
  Member member(Home home, Role role) {
    boolean bound = role == Role.AGENT || role == Role.UNIT_ADMIN;
    Optional<UnitId> unit = bound ? Optional.of(home.unit().id()) : Optional.empty();
    return createMember.create(home.scope(), Role.SUPER_ADMIN, draft(role, unit), Once.always());
  }

  SignIn.SignedIn signIn(EmailAddress email, String password) {
    return signIn.signIn(attempt(email, password, Optional.empty()));
  }

  static SignIn.Attempt attempt(EmailAddress email, String password, Optional<Slug> unit) {
    return new SignIn.Attempt(email, password, unit, "192.0.2.1");
  }

  Caller caller(Home home, Role role) {
    return gate.authenticate(signIn(member(home, role).email(), PASSWORD).tokens().accessToken());
  }
}
