package dev.recado.application.access.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Session;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.member.SessionKind;
import java.time.Instant;
import java.util.List;

/** Keeps sessions and the digests of their refresh tokens. */
public interface Sessions {
  /** Starts a session with its first refresh token. */
  void open(TenantScope scope, Opening opening, Issue first);

  /** A session that begins. */
  record Opening(SessionId session, MemberId member, SessionKind kind) {}

  /** One refresh token to be stored. */
  record Issue(String digest, Instant issuedAt, Instant expiresAt) {}

  /**
   * Exchanges a refresh token for its successor; the session lives as long as the successor.
   *
   * @return false when the token had been used before, also by a concurrent call
   */
  boolean rotate(TenantScope scope, SessionId session, String usedDigest, Issue successor);

  /** The sessions of a member that are neither revoked nor over, newest first. */
  List<Session> ofMember(TenantScope scope, MemberId member, Instant now);

  /** Ends a session; one that has ended stays so. */
  void revoke(TenantScope scope, SessionId session, Instant now);

  /** Ends every session of a member. */
  void revokeAll(TenantScope scope, MemberId member, Instant now);
}
