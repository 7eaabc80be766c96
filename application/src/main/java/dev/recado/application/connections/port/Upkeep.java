package dev.recado.application.connections.port;

import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.GatewayVersion;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.PhoneNumber;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The side of the gateway that keeps instances in order. Fails like {@link Gateway}, but for {@link
 * #checkup}. Never called inside a transaction.
 */
public interface Upkeep {
  /** What the gateway says about a session; only a hint, for it may say open and be dead. */
  enum Session {
    OPEN,
    CONNECTING,
    CLOSED,
    /** There is a row, and nothing in the gateway's memory. */
    NOT_LOADED
  }

  /** The state of the gateway as a whole. */
  record Condition(GatewayStanding standing, Optional<GatewayVersion> version) {}

  Session session(InstanceName instance);

  /** The phone that was linked last; empty when none ever was. */
  Optional<PhoneNumber> owner(InstanceName instance);

  /** Whether a question to WhatsApp through this session is answered. */
  boolean responds(InstanceName instance, PhoneNumber own);

  /**
   * Replaces the socket and keeps the phone linked.
   *
   * @return false when there is no socket to replace: then {@link Gateway#pair} opens one
   */
  boolean restart(InstanceName instance);

  /** In what the registration of an instance differs from what we want. */
  Set<Drift> drift(InstanceName instance, URI webhook);

  /** Puts right what differs. */
  void repair(InstanceName instance, URI webhook, Set<Drift> drifts);

  /** Looks at the gateway itself: reachable, our key, its licence, its version. Never throws. */
  Condition checkup();
}
