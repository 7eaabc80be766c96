package dev.recado.domain.pacing;

import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.flag.Flag;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * How a lane stands at one moment, whatever waits in it.
 *
 * @param paused by whom sending is stopped, from the platform down to the connection
 * @param state of the connection
 * @param restrictedUntil while it is restricted: when first messages to strangers may be tried
 *     again
 * @param troubleUntil when calls failed lately: when the gateway is asked again whether it works
 * @param off features that are switched off for the tenant
 */
public record LaneFacts(
    Optional<WaitReason> paused,
    ConnectionState state,
    Optional<Instant> restrictedUntil,
    Optional<Instant> troubleUntil,
    Pace pace,
    ZoneId zone,
    Recent recent,
    Set<Flag> off) {
  /** The same lane with what it sent lately. */
  public LaneFacts with(Recent sent) {
    return new LaneFacts(paused, state, restrictedUntil, troubleUntil, pace, zone, sent, off);
  }
}
