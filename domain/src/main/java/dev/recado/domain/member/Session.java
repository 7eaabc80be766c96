package dev.recado.domain.member;

import java.time.Instant;

/**
 * A member who is signed in somewhere.
 *
 * @param expiresAt when it ends by itself, unless it is prolonged
 */
public record Session(
    SessionId id, MemberId member, SessionKind kind, Instant openedAt, Instant expiresAt) {}
