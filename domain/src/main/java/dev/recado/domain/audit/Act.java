package dev.recado.domain.audit;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Every administrative act there is; the names are part of the API, and the column {@code
 * audit_log.act} takes no others.
 */
public enum Act {
  TENANT_CREATED,
  TENANT_CHANGED,
  UNIT_CREATED,
  UNIT_CHANGED,
  MEMBER_CREATED,
  MEMBER_CHANGED,
  /** From the command line; a member who changes his own administers nothing. */
  PASSWORD_RESET,
  /** Of somebody else. */
  SESSIONS_ENDED,
  CONNECTION_PAIRING_BEGUN,
  CONNECTION_DISCONNECTED,
  SECRET_ROTATED,
  PACE_CHANGED,
  GAPS_LOOKED_FOR,
  SENDING_PAUSED,
  SENDING_RESUMED,
  /** The kill switch of the platform. */
  PLATFORM_SWITCHED,
  FLAG_SET,
  /** A tenant follows the platform's default again. */
  FLAG_CLEARED,
  FLAG_DEFAULT_SET,
  JOB_STARTED,
  JOB_PAUSED,
  JOB_RESUMED,
  EVENT_REPLAYED,
  EVENTS_REPLAYED,
  /** Shown with what customers wrote and who they are. */
  EVENT_REVEALED,
  MESSAGE_REQUEUED,
  MESSAGES_REQUEUED,
  MESSAGE_SETTLED,
  CONTACTS_IMPORTED,
  CONTACTS_EXPORTED,
  CONTACTS_MERGED,
  MERGE_UNDONE,
  OPT_OUT_RULES_CHANGED,
  QUICK_REPLY_ADDED,
  QUICK_REPLY_CHANGED,
  QUICK_REPLY_REMOVED,
  CAMPAIGN_CREATED,
  CAMPAIGN_CLONED,
  CAMPAIGN_EDITED,
  CAMPAIGN_AUDIENCE_ADDED,
  CAMPAIGN_SCHEDULED,
  CAMPAIGN_DISPATCHED,
  CAMPAIGN_PAUSED,
  CAMPAIGN_RESUMED,
  CAMPAIGN_CANCELLED,
  CAMPAIGN_RESET,
  CAMPAIGN_RETRIED,
  CAMPAIGN_EXPORTED;

  private static final Set<Act> PLATFORM_WIDE =
      EnumSet.of(PLATFORM_SWITCHED, FLAG_DEFAULT_SET, JOB_STARTED, JOB_PAUSED, JOB_RESUMED);

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it concerns the whole platform, so that no tenant reads of it. */
  public boolean platformWide() {
    return PLATFORM_WIDE.contains(this);
  }

  /**
   * @throws InvalidValue when there is no such act
   */
  public static Act of(String label) {
    return Arrays.stream(values())
        .filter(act -> act.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "/act", "unknown_act", "Use an act as the list names it, such as flag_set."));
  }
}
