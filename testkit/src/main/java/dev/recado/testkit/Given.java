package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.member.SessionKind;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;

/** Builds the situation a test begins in, through the ports, from values nobody else uses. */
public final class Given {
  /** The digest stored for every member made here. */
  public static final String PASSWORD_HASH = "hash-of-a-password";

  private final Backend backend;

  public Given(Backend backend) {
    this.backend = backend;
  }

  /** A tenant with one unit. */
  public record Home(TenantScope scope, Tenant tenant, Unit unit) {
    /** Authority that reaches only the unit. */
    public TenantScope unitScope() {
      return TestScopes.of(tenant.id(), unit.id());
    }
  }

  /** A unit's connection. */
  public record Line(Home home, Connection connection) {
    public TenantScope scope() {
      return home.scope();
    }

    public ConnectionId id() {
      return connection.id();
    }
  }

  /** An open conversation of a connected unit with a person, in which nothing was written yet. */
  public record Talk(Line line, Person person, Conversation conversation) {
    public TenantScope scope() {
      return line.scope();
    }

    public ConversationId id() {
      return conversation.id();
    }

    public ContactId contact() {
      return conversation.contact().orElseThrow();
    }
  }

  /** A session and the digest of its first refresh token, both good for a week. */
  public record SignedIn(Member member, SessionId session, String digest) {}

  public Home home() {
    Tenant tenant = Some.tenant();
    Unit unit = Some.unit(tenant.id());
    TenantScope scope = TestScopes.of(tenant.id());
    backend
        .transactions()
        .run(
            scope,
            () -> {
              backend.tenants().add(scope, tenant);
              backend.units().add(scope, unit);
            });
    return new Home(scope, tenant, unit);
  }

  /** One more unit of the tenant; the scope reaches the whole tenant, like the home's. */
  public Home branch(Home home) {
    Unit unit = Some.unit(home.tenant().id());
    backend.transactions().run(home.scope(), () -> backend.units().add(home.scope(), unit));
    return new Home(home.scope(), home.tenant(), unit);
  }

  /** A tenant_admin. */
  public Member member(Home home) {
    return add(home, Some.member(home.tenant().id()));
  }

  /** A platform administrator whose own tenant is the home's. */
  public Member superAdmin(Home home) {
    return add(home, Some.superAdmin(home.tenant().id()));
  }

  /** An agent of the home's unit. */
  public Member agent(Home home) {
    return add(home, Some.agent(home.unit()));
  }

  private Member add(Home home, Member member) {
    backend
        .transactions()
        .run(home.scope(), () -> backend.members().add(home.scope(), member, PASSWORD_HASH));
    return member;
  }

  /** A member of the home, signed in. */
  public SignedIn signedIn(Home home) {
    return signedIn(home, member(home));
  }

  public SignedIn signedIn(Home home, Member member) {
    SignedIn signedIn = new SignedIn(member, new SessionId(Some.uuid()), Some.word());
    Sessions.Issue issue =
        new Sessions.Issue(signedIn.digest(), Some.NOW, Some.NOW.plus(Duration.ofDays(7)));
    Sessions.Opening opening =
        new Sessions.Opening(signedIn.session(), member.id(), SessionKind.API);
    backend
        .transactions()
        .run(home.scope(), () -> backend.sessions().open(home.scope(), opening, issue));
    return signedIn;
  }

  /** A connected unit of a tenant of its own. */
  public Line line() {
    return line(home());
  }

  /** The home's unit, connected. */
  public Line line(Home home) {
    return add(home, Some.connected(home.unit().id()));
  }

  /** The home's unit, about to show a code to scan. */
  public Line pairing(Home home) {
    return add(home, Some.pairing(home.unit().id()));
  }

  private Line add(Home home, Connection connection) {
    backend
        .transactions()
        .run(home.scope(), () -> backend.connections().add(home.scope(), connection));
    return new Line(home, connection);
  }

  /** The contact of a person the tenant has not known. */
  public ContactId contact(Home home, Person person) {
    return backend
        .transactions()
        .within(
            home.scope(),
            () ->
                backend
                    .contacts()
                    .resolve(home.scope(), person, new ContactId(Some.uuid()), Some.NOW));
  }

  /** A conversation on a line of its own. */
  public Talk talk() {
    return talk(line());
  }

  /** A conversation with somebody new. */
  public Talk talk(Line line) {
    return talk(line, Some.person());
  }

  public Talk talk(Line line, Person person) {
    ContactId contact = contact(line.home(), person);
    Conversations.Opening opening =
        new Conversations.Opening(new ConversationId(Some.uuid()), Some.NOW);
    UnitId unit = line.home().unit().id();
    return backend
        .transactions()
        .within(
            line.scope(),
            () ->
                new Talk(
                    line,
                    person,
                    backend
                        .conversations()
                        .openWith(line.scope(), unit, contact, person.replyTo(), opening)));
  }
}
