package dev.recado.application.access;

import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Makes an empty database usable: tenant {@code default}, unit {@code Principal}, super_admin. */
public final class FoundPlatform {
  private final Essentials essentials;
  private final Credentials credentials;
  private final Places places;
  private final Members members;
  private final Passwords passwords;

  public FoundPlatform(
      Essentials essentials,
      Credentials credentials,
      Places places,
      Members members,
      Passwords passwords) {
    this.essentials = essentials;
    this.credentials = credentials;
    this.places = places;
    this.members = members;
    this.passwords = passwords;
  }

  /** Where tenants and units are kept. */
  public record Places(Tenants tenants, Units units) {}

  /**
   * @param zone the working hours of the first tenant are counted there
   */
  public record Founder(EmailAddress email, Password password, ZoneId zone) {}

  /**
   * Does nothing, and says so, once anybody can sign in. Several processes may start at the same
   * time: one of them founds.
   */
  public boolean found(Founder founder) {
    if (credentials.anyMember()) {
      return false;
    }
    TenantScope scope = AccessGate.system(new TenantId(essentials.ids().next()));
    String hash = passwords.hash(founder.password());
    try {
      essentials.transactions().run(scope, () -> found(scope, founder, hash));
      return true;
    } catch (NameTaken meanwhile) {
      if (!credentials.anyMember()) {
        throw meanwhile;
      }
      return false;
    }
  }

  private void found(TenantScope scope, Founder founder, String hash) {
    Instant now = essentials.now();
    Name tenant = new Name("default");
    Name unit = new Name("Principal");
    places
        .tenants()
        .add(
            scope,
            Tenant.begun(scope.tenant(), tenant, Slug.of(tenant.value()), founder.zone(), now));
    places
        .units()
        .add(
            scope,
            new Unit(
                new UnitId(essentials.ids().next()),
                scope.tenant(),
                unit,
                Slug.of(unit.value()),
                true,
                now));
    members.add(scope, superAdmin(scope, founder, now), hash);
  }

  private Member superAdmin(TenantScope scope, Founder founder, Instant now) {
    return new Member(
        new MemberId(essentials.ids().next()),
        scope.tenant(),
        Optional.empty(),
        new Name("Administrator"),
        founder.email(),
        Role.SUPER_ADMIN,
        true,
        now);
  }
}
