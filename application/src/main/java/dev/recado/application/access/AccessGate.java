package dev.recado.application.access;

import dev.recado.application.access.port.AccessTokens;
import dev.recado.application.access.port.Credentials;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.operations.port.Secrets;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Unauthenticated;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Lets members and the gateway in: the one place that turns a credential into authority. */
public final class AccessGate {
  private final Credentials credentials;
  private final AccessTokens tokens;
  private final Secrets secrets;
  private final WebhookDirectory directory;
  private final InstantSource clock;

  public AccessGate(
      Credentials credentials,
      AccessTokens tokens,
      Secrets secrets,
      WebhookDirectory directory,
      InstantSource clock) {
    this.credentials = credentials;
    this.tokens = tokens;
    this.secrets = secrets;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * A webhook whose secret is right: whose connection it is, and whether of its present instance.
   */
  public record WebhookEntry(TenantScope scope, WebhookDirectory.Entry entry) {}

  /**
   * The member behind an access token, as the database has him now.
   *
   * @throws Unauthenticated when the token does not hold, or its session or member no longer do
   */
  public Caller authenticate(String bearer) {
    AccessTokens.Claims claims = tokens.verify(bearer, clock.instant());
    return credentials
        .session(claims.session(), clock.instant())
        .map(member -> new Caller(member, claims.session()))
        .orElseThrow(InvalidToken::new);
  }

  /**
   * The member whose browser holds that key ({@link SignInBrowser}), if its session still lives.
   */
  public Optional<Caller> recognise(String browserKey) {
    return credentials
        .refreshToken(TokenDesk.browserDigest(secrets, browserKey), clock.instant())
        .map(token -> new Caller(token.member(), token.session()));
  }

  /** Authority over the caller's own tenant, within his unit where he is bound to one. */
  public TenantScope enter(Caller caller) {
    return scopeOf(caller.member(), caller.member().tenant());
  }

  /**
   * Authority over the tenant of a unit: the caller's own, or any for a super_admin. A caller bound
   * to another unit gets his own authority, which refuses that unit whether it exists or not.
   *
   * @throws UnknownUnit when no unit of that id is within reach
   */
  public TenantScope enter(Caller caller, UnitId unit) {
    Optional<TenantId> home = credentials.homeOf(unit);
    TenantScope own = enter(caller);
    if (!own.reaches(unit) || home.equals(Optional.of(own.tenant()))) {
      return own;
    }
    if (!caller.may(Permission.MANAGE_TENANTS)) {
      throw new UnknownUnit();
    }
    return scopeOf(caller.member(), home.orElseThrow(UnknownUnit::new));
  }

  /**
   * Authority over a named tenant: the caller's own, or any for a super_admin.
   *
   * @throws UnknownTenant for every other tenant, whether it exists or not
   */
  public TenantScope enter(Caller caller, TenantId tenant) {
    if (!caller.may(Permission.MANAGE_TENANTS) && !caller.member().tenant().equals(tenant)) {
      throw new UnknownTenant();
    }
    return scopeOf(caller.member(), tenant);
  }

  /** Authority for one event of the gateway; empty when the secret or the instance is not ours. */
  public Optional<WebhookEntry> enter(WebhookDirectory.Door door) {
    return directory
        .find(door, clock.instant())
        .map(entry -> new WebhookEntry(system(entry.tenant()), entry));
  }

  /** Authority of a member who has just proved his password or refresh token. */
  static TenantScope admit(Member member) {
    return scopeOf(member, member.tenant());
  }

  /** Authority to found the platform and to repair access from the command line. */
  static TenantScope system(TenantId tenant) {
    Set<Permission> all = EnumSet.allOf(Permission.class);
    return new TenantScope(tenant, Optional.empty(), all, Optional.empty(), tenant);
  }

  private static TenantScope scopeOf(Member member, TenantId tenant) {
    return new TenantScope(
        tenant,
        member.unit(),
        member.role().permissions(),
        Optional.of(member.id()),
        member.tenant());
  }
}
