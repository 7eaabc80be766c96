package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recado.application.access.InvalidToken;
import dev.recado.application.access.port.AccessTokens;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Role;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAccessTokensTest {
  private static final String SECRET =
      "a secret of at least sixty-four bytes, so that HS512 takes it too";
  private static final Instant NOW = Instant.parse("2026-11-21T09:34:05.678Z");
  private static final UUID ID = UUID.fromString("0192f0c1-0000-7000-8000-000000000001");
  private static final SessionId SESSION = new SessionId(ID);
  private static final Member ANA =
      new Member(
          new MemberId(UUID.fromString("0192f0c1-0000-7000-8000-000000000002")),
          new TenantId(UUID.fromString("0192f0c1-0000-7000-8000-000000000003")),
          Optional.of(new UnitId(UUID.fromString("0192f0c1-0000-7000-8000-000000000004"))),
          new Name("Ana"),
          new EmailAddress("ana@example.com"),
          Role.AGENT,
          true,
          NOW);

  private final JwtAccessTokens tokens = new JwtAccessTokens(SECRET, () -> ID);

  @Test
  void a_token_leads_back_to_its_session() {
    String token = tokens.issue(ANA, SESSION, NOW);

    assertThat(tokens.verify(token, NOW)).isEqualTo(new AccessTokens.Claims(SESSION));
  }

  @Test
  void the_claims_say_who_the_member_is() throws InvalidJwtException {
    String payload = tokens.issue(ANA, SESSION, NOW).split("\\.")[1];
    String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);

    assertThat(JwtClaims.parse(claims).getClaimsMap())
        .containsEntry("iss", "recado")
        .containsEntry("sub", ANA.id().toString())
        .containsEntry("jti", ID.toString())
        .containsEntry("sid", SESSION.toString())
        .containsEntry("email", "ana@example.com")
        .containsEntry("role", "agent")
        .containsEntry("tenantId", ANA.tenant().toString())
        .containsEntry("unitId", ANA.unit().orElseThrow().toString())
        .containsEntry("groups", List.of("agent"))
        .containsEntry("iat", NOW.getEpochSecond())
        .containsEntry("exp", NOW.getEpochSecond() + 900);
  }

  @Test
  void a_token_holds_for_15_minutes_and_no_longer() {
    String token = tokens.issue(ANA, SESSION, NOW);

    assertThat(tokens.verify(token, NOW.plus(Duration.ofSeconds(899)))).isNotNull();
    assertRefused(token, NOW.plus(AccessTokens.LIFE));
  }

  @Test
  void a_token_of_a_clock_slightly_ahead_holds_and_one_of_the_future_does_not() {
    assertThat(tokens.verify(tokens.issue(ANA, SESSION, NOW.plusSeconds(4)), NOW)).isNotNull();
    assertRefused(tokens.issue(ANA, SESSION, NOW.plusSeconds(60)), NOW);
  }

  @Test
  void a_token_signed_with_another_secret_is_refused() {
    JwtAccessTokens others = new JwtAccessTokens(SECRET.toUpperCase(Locale.ROOT), () -> ID);

    assertRefused(others.issue(ANA, SESSION, NOW), NOW);
  }

  @Test
  void every_changed_character_breaks_the_signature() {
    String token = tokens.issue(ANA, SESSION, NOW);
    int payload = token.indexOf('.') + 5;
    char other = token.charAt(payload) == 'A' ? 'B' : 'A';

    assertRefused(token.substring(0, payload) + other + token.substring(payload + 1), NOW);
    assertRefused(token.substring(0, token.lastIndexOf('.') + 1), NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
  void an_unsigned_token_is_refused(String algorithm) {
    String header = base64("{\"alg\":\"" + algorithm + "\"}");
    String payload = tokens.issue(ANA, SESSION, NOW).split("\\.")[1];

    assertRefused(header + "." + payload + ".", NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {AlgorithmIdentifiers.HMAC_SHA384, AlgorithmIdentifiers.HMAC_SHA512})
  void another_algorithm_is_refused_even_with_the_right_secret(String algorithm)
      throws JoseException {
    assertRefused(signed(algorithm, payload("")), NOW);
  }

  @Test
  void a_token_in_every_other_respect_right_needs_its_claims() throws JoseException {
    assertThat(tokens.verify(signed("HS256", payload("")), NOW)).isNotNull();
    for (String claim : List.of("iss", "sub", "jti", "sid", "iat", "exp")) {
      assertRefused(signed("HS256", payload(claim)), NOW);
    }
  }

  @Test
  void a_token_that_claims_to_live_for_years_is_refused() throws JoseException {
    assertRefused(signed("HS256", payload("")), NOW.plus(Duration.ofDays(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "....",
        "a.b.c",
        "null",
        "eyJhbGciOiJIUzI1NiJ9",
        "\0",
        "Bearer x",
        "eyJhbGciOiJIUzI1NiJ9.e30.",
        "é.é.é"
      })
  void nonsense_is_refused(String token) {
    assertRefused(token, NOW);
  }

  @Test
  void a_short_secret_is_refused_at_the_start() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JwtAccessTokens("x".repeat(31), () -> ID))
        .withMessageContaining("JWT_ACCESS_SECRET");
  }

  private void assertRefused(String token, Instant at) {
    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(token, at));
  }

  /** The claims of a lasting token but one. */
  private static String payload(String missing) {
    return """
    {"iss":"recado","sub":"x","jti":"y","sid":"%s","iat":%d,"exp":4102444800}\
    """
        .formatted(ID, NOW.getEpochSecond())
        .replace("\"" + missing + "\"", "\"other\"");
  }

  private static String signed(String algorithm, String payload) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setKey(new HmacKey(SECRET.getBytes(StandardCharsets.UTF_8)));
    signature.setPayload(payload);
    return signature.getCompactSerialization();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
