package dev.recado.domain.pacing;

import dev.recado.domain.message.SendKind;
import java.util.Locale;

/**
 * What the gatekeeper tells apart: why a message is sent, and whether its addressee is warm, that
 * is wrote within the last 24 hours. WhatsApp restricts numbers that write to many cold people.
 */
public enum TrafficClass {
  REPLY(SendKind.REPLY, false),
  DIRECT_WARM(SendKind.DIRECT, false),
  DIRECT_COLD(SendKind.DIRECT, true),
  CAMPAIGN_WARM(SendKind.CAMPAIGN, false),
  CAMPAIGN_COLD(SendKind.CAMPAIGN, true);

  private final SendKind kind;
  private final boolean cold;

  TrafficClass(SendKind kind, boolean cold) {
    this.kind = kind;
    this.cold = cold;
  }

  public static TrafficClass of(SendKind kind, boolean cold) {
    return switch (kind) {
      case REPLY -> REPLY;
      case DIRECT -> cold ? DIRECT_COLD : DIRECT_WARM;
      case CAMPAIGN -> cold ? CAMPAIGN_COLD : CAMPAIGN_WARM;
    };
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public SendKind kind() {
    return kind;
  }

  public boolean cold() {
    return cold;
  }

  /** Whether it counts into the limits of hour and day. */
  public boolean counted() {
    return kind != SendKind.REPLY;
  }
}
