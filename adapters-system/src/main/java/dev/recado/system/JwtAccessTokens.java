package dev.recado.system;

import dev.recado.application.access.InvalidToken;
import dev.recado.application.access.port.AccessTokens;
import dev.recado.application.operations.port.Ids;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Access tokens as JSON Web Tokens; HS256 is the only algorithm issued or accepted. */
public final class JwtAccessTokens implements AccessTokens {
  /** How far the clocks of two nodes may differ. */
  private static final int SKEW_SECONDS = 5;

  private static final AlgorithmConstraints ONLY_HS256 =
      new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

  private final HmacKey key;
  private final Ids ids;

  /**
   * @param secret JWT_ACCESS_SECRET, at least 32 characters
   */
  public JwtAccessTokens(String secret, Ids ids) {
    if (secret.length() < 32) {
      throw new IllegalArgumentException("JWT_ACCESS_SECRET needs at least 32 characters");
    }
    this.key = new HmacKey(secret.getBytes(StandardCharsets.UTF_8));
    this.ids = ids;
  }

  @Override
  public String issue(Member member, SessionId session, Instant now) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setHeader("typ", "JWT");
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    signature.setKey(key);
    signature.setPayload(claimsOf(member, session, now).toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("the token could not be signed", impossible);
    }
  }

  @Override
  public Claims verify(String token, Instant now) {
    return new Claims(sessionIn(verified(token, now)));
  }

  private JwtClaims verified(String token, Instant now) {
    try {
      return consumer(now).processToClaims(token);
    } catch (InvalidJwtException invalid) {
      throw new InvalidToken();
    }
  }

  private static SessionId sessionIn(JwtClaims claims) {
    try {
      return new SessionId(UUID.fromString(String.valueOf(claims.getClaimValueAsString("sid"))));
    } catch (IllegalArgumentException none) {
      throw new InvalidToken();
    }
  }

  private JwtConsumer consumer(Instant now) {
    return new JwtConsumerBuilder()
        .setVerificationKey(key)
        .setJwsAlgorithmConstraints(ONLY_HS256)
        .setExpectedIssuer(ISSUER)
        .setRequireSubject()
        .setRequireJwtId()
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setIssuedAtRestrictions(SKEW_SECONDS, Math.toIntExact(LIFE.toSeconds()))
        .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
        .build();
  }

  private JwtClaims claimsOf(Member member, SessionId session, Instant now) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject(member.id().toString());
    claims.setJwtId(ids.next().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
    claims.setStringClaim("sid", session.toString());
    claims.setStringClaim("email", member.email().value());
    claims.setStringClaim("role", member.role().label());
    claims.setStringClaim("tenantId", member.tenant().toString());
    member.unit().ifPresent(unit -> claims.setStringClaim("unitId", unit.toString()));
    claims.setStringListClaim("groups", List.of(member.role().label()));
    return claims;
  }
}
