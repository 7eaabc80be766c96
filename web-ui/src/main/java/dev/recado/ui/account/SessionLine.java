package dev.recado.ui.account;

import dev.recado.domain.member.Session;
import dev.recado.domain.member.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * Where somebody is signed in.
 *
 * @param kind its label
 * @param current whether it is the one that reads this
 */
public record SessionLine(
    String id, String kind, Instant openedAt, Instant expiresAt, boolean current) {
  public static List<SessionLine> of(List<Session> sessions, SessionId reader) {
    return sessions.stream()
        .map(
            session ->
                new SessionLine(
                    session.id().toString(),
                    session.kind().label(),
                    session.openedAt(),
                    session.expiresAt(),
                    session.id().equals(reader)))
        .toList();
  }
}
