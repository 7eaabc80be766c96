package dev.recado.domain.pacing;

import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one place that decides whether a message may leave, asked at the moment of sending. First
 * what holds for the lane and the class of the message, then what holds for the message itself.
 */
public final class Gatekeeper {
  private Gatekeeper() {}

  /** What may leave this lane now. */
  public static Clearance clear(LaneFacts facts, Instant now) {
    Map<TrafficClass, NotYet> held = new EnumMap<>(TrafficClass.class);
    for (TrafficClass traffic : TrafficClass.values()) {
      hold(facts, traffic, now).ifPresent(reason -> held.put(traffic, reason));
    }
    return new Clearance(held);
  }

  private static Optional<NotYet> hold(LaneFacts facts, TrafficClass traffic, Instant now) {
    return facts
        .paused()
        .map(NotYet::open)
        .or(() -> switchedOff(facts, traffic))
        .or(() -> disconnected(facts))
        .or(() -> troubled(facts, traffic, now))
        .or(() -> restricted(facts, traffic, now))
        .or(() -> Pacing.hold(facts.pace(), facts.zone(), traffic, facts.recent(), now));
  }

  private static Optional<NotYet> switchedOff(LaneFacts facts, TrafficClass traffic) {
    return traffic.kind() == SendKind.CAMPAIGN && facts.off().contains(Flag.CAMPAIGNS)
        ? Optional.of(NotYet.open(WaitReason.CAMPAIGNS_OFF))
        : Optional.empty();
  }

  private static Optional<NotYet> disconnected(LaneFacts facts) {
    return switch (facts.state()) {
      case CONNECTED, RESTRICTED -> Optional.empty();
      case DISCONNECTED, CONNECTING, QR, ERROR ->
          Optional.of(NotYet.open(WaitReason.NOT_CONNECTED));
    };
  }

  private static Optional<NotYet> troubled(LaneFacts facts, TrafficClass traffic, Instant now) {
    return facts
        .troubleUntil()
        .filter(until -> traffic.kind() == SendKind.CAMPAIGN)
        .map(until -> NotYet.until(WaitReason.GATEWAY_TROUBLE, later(until, now)));
  }

  /** Trouble ends by a probe, not by the clock. */
  private static Instant later(Instant until, Instant now) {
    return until.isAfter(now) ? until : now;
  }

  private static Optional<NotYet> restricted(LaneFacts facts, TrafficClass traffic, Instant now) {
    if (facts.state() != ConnectionState.RESTRICTED || !traffic.cold()) {
      return Optional.empty();
    }
    if (facts.restrictedUntil().isEmpty()) {
      return Optional.of(NotYet.open(WaitReason.RESTRICTED));
    }
    return facts
        .restrictedUntil()
        .filter(until -> until.isAfter(now))
        .map(until -> NotYet.until(WaitReason.RESTRICTED, until));
  }

  /** Whether this message may leave a lane that is open to its class. */
  public static Decision judge(Addressee addressee, Instant now) {
    if (addressee.expiresAt().filter(end -> !end.isAfter(now)).isPresent()) {
      return new Decision.Refused(RefusalReason.EXPIRED);
    }
    if (!addressee.permitted()) {
      return new Decision.Refused(RefusalReason.OUTBOUND_NOT_ALLOWED);
    }
    if (addressee.optedOut() && addressee.kind() != SendKind.REPLY) {
      return new Decision.Refused(RefusalReason.OPTED_OUT);
    }
    boolean absent = addressee.notOnWhatsAppUntil().filter(end -> end.isAfter(now)).isPresent();
    return absent ? new Decision.Refused(RefusalReason.NOT_ON_WHATSAPP) : new Decision.Allowed();
  }
}
