package dev.recado.application.access.port;

import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * Look-ups made before anybody is let in, so across tenants: each is one definer function in the
 * database. None needs a transaction.
 */
public interface Credentials {
  /** A member and the digest of his password. */
  record Credential(Member member, String passwordHash) {}

  /** A refresh token as it was issued. */
  record RefreshToken(Member member, SessionId session, boolean used) {}

  /** The active member of an active tenant with that e-mail. */
  Optional<Credential> byEmail(EmailAddress email);

  /** The member of a session that is neither revoked nor over, if member and tenant are active. */
  Optional<Member> session(SessionId session, Instant now);

  /** The refresh token of that digest, if its session still lives; used ones are found too. */
  Optional<RefreshToken> refreshToken(String digest, Instant now);

  /** The tenant a unit belongs to. */
  Optional<TenantId> homeOf(UnitId unit);

  /** Whether anybody can sign in at all. */
  boolean anyMember();
}
