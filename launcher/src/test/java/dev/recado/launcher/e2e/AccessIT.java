package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Role;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.TenantId;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.system.JwtAccessTokens;
import dev.recado.system.MonotonicIds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, staying in, being shut out. */
@ExtendWith(SharedServer.class)
class AccessIT {
  private static final String PASSWORD = "a-long-password";
  private final RunningServer server;
  private final Stage stage;
  private final Api anonymous;

  AccessIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
    this.anonymous = stage.anonymous();
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text("error")).isEqualTo("Invalid or expired token");
  }

  private Answer login(String email, String password) {
    return anonymous.post("/admin/login", Map.of("email", email, "password", password));
  }

  private String member(Stage.Tenancy tenancy, String role) {
    String email = stage.word() + "@example.com";
    Map<String, Object> draft =
        Map.of(
            "name", "Ana",
            "email", email,
            "password", PASSWORD,
            "role", role,
            "unitId", role.equals("tenant_admin") ? "" : tenancy.unitId());
    tenancy.admin().post("/admin/users", draft).expect(201);
    return email;
  }

  @Test
  void an_unknown_mail_and_a_wrong_password_look_the_same() {
    Answer wrong = login(RunningServer.ADMIN_EMAIL, "not the password").expect(401);
    Answer unknown = login("nobody@example.com", "not the password").expect(401);
    for (String member : new String[] {"type", "title", "detail", "code", "error"}) {
      assertThat(wrong.text(member)).isEqualTo(unknown.text(member));
    }
    assertThat(wrong.text("error")).isEqualTo("Invalid credentials");
  }

  @Test
  void missing_credentials_are_named() {
    Answer answer = anonymous.post("/admin/login", Map.of("email", "a@b")).expect(400);
    assertThat(answer.text("error")).isEqualTo("Missing credentials");
  }

  @Test
  void a_login_tells_who_is_in_and_leads_to_the_unit_asked_for() {
    Stage.Tenancy tenancy = stage.tenancy();
    String email = member(tenancy, "agent");
    Map<String, Object> attempt =
        Map.of("email", email, "password", PASSWORD, "unitSlug", "centro");
    Answer in = anonymous.post("/admin/login", attempt).expect(200);
    assertThat(in.object().getJsonObject("user").getString("role")).isEqualTo("agent");
    assertThat(in.object().getJsonObject("targetUnit").getString("id")).isEqualTo(tenancy.unitId());
    Answer elsewhere =
        anonymous.post(
            "/admin/login", Map.of("email", email, "password", PASSWORD, "unitSlug", "none"));
    assertThat(elsewhere.expect(404).text("error")).isEqualTo("Unit not found");
  }

  @Test
  void a_refresh_token_works_once_and_a_second_use_ends_the_session() {
    Answer in = login(member(stage.tenancy(), "agent"), PASSWORD).expect(200);
    Map<String, Object> first = Map.of("refreshToken", in.text("refreshToken"));
    Answer next = anonymous.post("/admin/refresh", first).expect(200);
    Api caller = anonymous.bearing(next.text("accessToken"));
    caller.get("/conversations").expect(200);

    anonymous.post("/admin/refresh", first).expect(401);

    refused(caller.get("/conversations"));
    anonymous.post("/admin/refresh", Map.of("refreshToken", next.text("refreshToken"))).expect(401);
  }

  @Test
  void signing_out_ends_the_tokens_at_once() {
    Answer in = login(member(stage.tenancy(), "agent"), PASSWORD).expect(200);
    Api caller = anonymous.bearing(in.text("accessToken"));
    assertThat(caller.post("/admin/logout", Map.of()).status()).isEqualTo(204);
    refused(caller.get("/conversations"));
  }

  @Test
  void a_change_of_role_acts_on_the_token_that_is_already_out() {
    Stage.Tenancy tenancy = stage.tenancy();
    String email = member(tenancy, "unit_admin");
    Answer in = login(email, PASSWORD).expect(200);
    Api caller = anonymous.bearing(in.text("accessToken"));
    String path = "/units/" + tenancy.unitId() + "/whatsapp/connect";
    caller.post(path, Map.of("provider", "evolution")).expect(201);
    String id = in.object().getJsonObject("user").getString("id");

    tenancy.admin().put("/admin/users/" + id, Map.of("role", "agent")).expect(200);
    caller.post(path, Map.of("provider", "evolution")).expect(403);

    tenancy.admin().put("/admin/users/" + id, Map.of("active", false)).expect(200);
    refused(caller.get("/conversations"));
  }

  @Test
  void nobody_makes_a_member_more_powerful_than_himself() {
    Stage.Tenancy tenancy = stage.tenancy();
    Map<String, Object> draft =
        Map.of(
            "name",
            "Eve",
            "email",
            stage.word() + "@example.com",
            "password",
            PASSWORD,
            "role",
            "super_admin");
    tenancy.admin().post("/admin/users", draft).expect(403);
    tenancy.admin().get("/admin/tenants").expect(403);
    assertThat(tenancy.admin().get("/admin/users").body().toString())
        .doesNotContain("pbkdf2")
        .doesNotContain("password");
  }

  @Test
  void a_member_of_a_unit_reaches_no_other_whether_it_exists_or_not() {
    Stage.Tenancy tenancy = stage.tenancy();
    Answer in = login(member(tenancy, "agent"), PASSWORD).expect(200);
    Api agent = anonymous.bearing(in.text("accessToken"));
    String sister =
        tenancy.admin().post("/admin/units", Map.of("name", "Norte")).expect(201).text("id");
    for (String unit : new String[] {sister, UUID.randomUUID().toString()}) {
      Answer answer = agent.get("/units/" + unit + "/whatsapp/status").expect(403);
      assertThat(answer.text("error")).isEqualTo("Unit access denied");
    }
    agent.get("/units/" + tenancy.unitId() + "/whatsapp/status").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"})
  void what_is_no_token_lets_nobody_in(String token) {
    refused(anonymous.bearing(token).get("/conversations"));
  }

  @Test
  void forged_expired_and_unsigned_tokens_let_nobody_in() throws Exception {
    String good =
        login(RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD)
            .expect(200)
            .text("accessToken");
    anonymous.bearing(good).get("/conversations").expect(200);
    SessionId session = new SessionId(session(good));

    refused(anonymous.bearing(unsigned(good)).get("/conversations"));
    refused(anonymous.bearing(token("x".repeat(32), session, Instant.now())).get("/contacts"));
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    refused(anonymous.bearing(token(server.jwtSecret(), session, yesterday)).get("/conversations"));
    String foreign = token(server.jwtSecret(), new SessionId(UUID.randomUUID()), Instant.now());
    refused(anonymous.bearing(foreign).get("/conversations"));
  }

  private static UUID session(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    String text = new String(claims, StandardCharsets.UTF_8);
    return UUID.fromString(text.replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1"));
  }

  private static String unsigned(String token) {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    return header + "." + token.split("\\.")[1] + ".";
  }

  private static String token(String secret, SessionId session, Instant at) {
    Member somebody =
        new Member(
            new MemberId(UUID.randomUUID()),
            new TenantId(UUID.randomUUID()),
            Optional.empty(),
            new Name("Eve"),
            new EmailAddress("eve@example.com"),
            Role.SUPER_ADMIN,
            true,
            at);
    return new JwtAccessTokens(secret, new MonotonicIds(Clock.systemUTC()))
        .issue(somebody, session, at);
  }
}
