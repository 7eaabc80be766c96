package dev.recado.testkit;

import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Role;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Values nobody has used before, so that no test depends on what others left behind. */
public final class Some {
  /** The moment at which fixtures happen, in the microseconds that databases keep. */
  public static final Instant NOW = Instant.parse("2026-03-04T15:16:17.123456Z");

  /** Before anything else is due: what is due then is alone in it. */
  public static final Instant EARLY = Instant.parse("2001-02-03T04:05:06Z");

  /** A pace that holds nothing. */
  public static final Pace UNLIMITED =
      new Pace(
          Duration.ZERO,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SendingWindow.always(),
          LimitScope.CAMPAIGNS);

  private Some() {}

  public static UUID uuid() {
    return UUID.randomUUID();
  }

  /** A word of 32 letters and digits. */
  public static String word() {
    return uuid().toString().replace("-", "");
  }

  public static Slug slug() {
    return new Slug("s-" + word());
  }

  public static EmailAddress email() {
    return new EmailAddress(word() + "@example.com");
  }

  public static Tenant tenant() {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    return Tenant.begun(new TenantId(uuid()), new Name("Padaria Açaí"), slug(), zone, NOW);
  }

  public static Unit unit(TenantId tenant) {
    return new Unit(new UnitId(uuid()), tenant, new Name("Centro"), slug(), true, NOW);
  }

  /** A tenant_admin. */
  public static Member member(TenantId tenant) {
    return member(tenant, Optional.empty(), Role.TENANT_ADMIN);
  }

  public static Member superAdmin(TenantId tenant) {
    return member(tenant, Optional.empty(), Role.SUPER_ADMIN);
  }

  public static Member agent(Unit unit) {
    return member(unit.tenant(), Optional.of(unit.id()), Role.AGENT);
  }

  private static Member member(TenantId tenant, Optional<UnitId> unit, Role role) {
    Name name = new Name("Zoé d'Ávila");
    return new Member(new MemberId(uuid()), tenant, unit, name, email(), role, true, NOW);
  }

  /** A connection that has just begun to pair. */
  public static Connection pairing(UnitId unit) {
    return Connection.starting(
        new ConnectionId(uuid()),
        unit,
        Provider.EVOLUTION,
        new InstanceName("r-" + word()),
        new WebhookSecret(word()),
        NOW);
  }

  /** A connection that is linked to a phone of its own. */
  public static Connection connected(UnitId unit) {
    return pairing(unit).opened(ownPhone(), NOW);
  }

  /** The number of a unit: 14 digits, for it must be the only one on the platform. */
  public static PhoneNumber ownPhone() {
    return new PhoneNumber("1" + digits(13));
  }

  /** A Brazilian mobile number with its ninth digit. */
  public static PhoneNumber phone() {
    return new PhoneNumber("55119" + (6 + random(4)) + digits(7));
  }

  public static Jid lid() {
    return new Jid("2" + digits(14), "lid");
  }

  public static Jid group() {
    return new Jid("120363" + digits(12), "g.us");
  }

  /** A person known by his phone, without a name. */
  public static Person person() {
    return Person.of(phone());
  }

  public static ProviderMessageId providerId() {
    return new ProviderMessageId("3EB0" + word());
  }

  private static String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int each = 0; each < count; each++) {
      digits.append(random(10));
    }
    return digits.toString();
  }

  private static int random(int below) {
    return ThreadLocalRandom.current().nextInt(below);
  }
}
