package dev.recado.launcher.acceptance;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What scenarios act on: the server, the world outside of it, and fresh tenants, units and phones,
 * so that no scenario needs another and any may run again on the same server.
 */
public final class Stage {
  /** What the go-live guide promises: a change is visible within five seconds. */
  public static final Duration PROMPT = Duration.ofSeconds(5);

  /** Of every member that is made here. */
  public static final String PASSWORD = "a-long-password";

  private final Api anonymous;
  private final Api platform;
  private final World world;
  private final RandomGenerator random = RandomGenerator.getDefault();

  public Stage(Target target) {
    this.anonymous = Api.at(target.server());
    this.platform = anonymous.signedIn(target.email(), target.password());
    this.world = new World(Api.at(target.simulator()));
  }

  public Api anonymous() {
    return anonymous;
  }

  /** The API as a super_admin. */
  public Api platform() {
    return platform;
  }

  public World world() {
    return world;
  }

  /** A phone nobody has used yet. */
  public String phone() {
    return "55119" + random.nextInt(70_000_000, 100_000_000);
  }

  public String word() {
    return "e2e-" + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
  }

  /** A tenant with one unit and its administrator. */
  public record Tenancy(String tenantId, String unitId, String email, Api admin) {}

  public Tenancy tenancy() {
    String name = word();
    String tenant = platform.post("/admin/tenants", Map.of("name", name)).expect(201).text("id");
    String email = name + "@example.com";
    platform
        .post(
            "/admin/users",
            Map.of(
                "name", "Admin",
                "email", email,
                "password", PASSWORD,
                "role", "tenant_admin",
                "tenantId", tenant))
        .expect(201);
    Api admin = anonymous.signedIn(email, PASSWORD);
    String unit = admin.post("/admin/units", Map.of("name", "Centro")).expect(201).text("id");
    return new Tenancy(tenant, unit, email, admin);
  }

  /** A tenant whose unit has a phone linked. */
  public record Paired(Tenancy tenancy, String instance, String phone) {
    public Api admin() {
      return tenancy.admin();
    }

    public String unitId() {
      return tenancy.unitId();
    }
  }

  public Paired paired() {
    Tenancy tenancy = tenancy();
    String instance = pairing(tenancy);
    String phone = phone();
    world.scan(instance, phone);
    Expect.within(PROMPT, () -> status(tenancy), seen -> seen.text("status").equals("connected"));
    return new Paired(tenancy, instance, phone);
  }

  /** The instance that waits for a phone to scan its code. */
  public String pairing(Tenancy tenancy) {
    return connect(tenancy).object().getJsonObject("connection").getString("instanceId");
  }

  public Answer connect(Tenancy tenancy) {
    return tenancy
        .admin()
        .post(path(tenancy) + "/connect", Map.of("provider", "evolution", "credentials", Map.of()))
        .expect(201);
  }

  public Answer status(Tenancy tenancy) {
    return tenancy.admin().get(path(tenancy) + "/status").expect(200);
  }

  private static String path(Tenancy tenancy) {
    return "/units/" + tenancy.unitId() + "/whatsapp";
  }
}
