package dev.recado.domain.pacing;

import java.util.Locale;

/** Why a message waits; the names are part of the API. */
public enum WaitReason {
  PLATFORM_PAUSED,
  TENANT_PAUSED,
  UNIT_PAUSED,
  CONNECTION_PAUSED,
  CAMPAIGN_PAUSED,
  /** Campaigns are switched off, for the tenant or for all. */
  CAMPAIGNS_OFF,
  /** The unit's number is not connected now. */
  NOT_CONNECTED,
  /** Calls fail at the gateway; campaigns wait until a probe says it works. */
  GATEWAY_TROUBLE,
  /** WhatsApp refuses first messages from this number (error 463). */
  RESTRICTED,
  /** The pause between two messages of a connection. */
  GAP,
  OUTSIDE_WINDOW,
  HOUR_LIMIT,
  DAY_LIMIT,
  /** So many strangers were written to today. */
  COLD_LIMIT,
  /** The first of a campaign were sent; how that went is being awaited. */
  CANARY,
  /** An earlier message of the conversation is not settled, or will be tried again. */
  CONVERSATION_HELD,
  /** An attempt failed; the next one comes after a pause. */
  RETRY,
  /** Nothing holds it; others are served before it. */
  TURN;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
