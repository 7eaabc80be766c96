package dev.recado.application.operations.port;

import dev.recado.domain.pacing.Decision;
import java.util.Locale;

/** Counts decisions and events, so that operators see that a control bites. */
public interface Counters {
  enum Counted {
    /** A webhook whose secret or instance nobody has. */
    UNKNOWN_INSTANCE,
    /** A webhook without an instance in its body. */
    NO_INSTANCE,
    EVENT_APPLIED,
    EVENT_IGNORED,
    /** Stored, but it could not be interpreted or applied. */
    EVENT_FAILED,
    /** Turned away because too many of the same connection were in flight. */
    EVENT_DEFERRED,
    MESSAGE_RECEIVED,
    /** Of a type Recado cannot show: kept as a placeholder. */
    MESSAGE_UNSUPPORTED,
    /** An edit or a deletion that claims somebody else's message. */
    CHANGE_REFUSED,
    /** News, such as a receipt, whose message never came was forgotten. */
    PARKED_FORGOTTEN,
    /** No webhook had brought it; the gap healer found it at the gateway. */
    MESSAGE_RECOVERED,
    /** The gap healer could not ask the gateway what it missed. */
    GAP_LOOK_FAILED,
    /** The gap healer did not ask, because the flag says so. */
    GAP_LOOK_HELD,
    /** A raw event was applied again because somebody asked for it. */
    EVENT_REPLAYED,
    MESSAGE_SENT,
    MESSAGE_FAILED,
    MESSAGE_UNCERTAIN,
    SEND_RETRIED,
    /** A request of ours the gateway found malformed: a defect. */
    SEND_DEFECT,
    /** A send repeated under the same clientMessageId. */
    SEND_REPEATED,
    /** A person wrote one of the tenant's stop words, and nothing else. */
    OPT_OUT_BY_KEYWORD,
    /** A member or a program entered an opt-out. */
    OPT_OUT_BY_HAND,
    /** A person who had opted out wrote one of the tenant's resume words. */
    OPT_OUT_UNDONE_BY_KEYWORD,
    OPT_OUT_UNDONE_BY_HAND,
    /** The answer to an opt-out was not given, because the flag says so. */
    OPT_OUT_REPLY_HELD,
    /** Reports showed that several contacts are one person. */
    CONTACTS_MERGED,
    CONTACTS_MERGED_BY_HAND,
    /** A table was taken into an address book. */
    CONTACTS_IMPORTED,
    MERGE_UNDONE,
    /** The gateway said that a number is not on WhatsApp. */
    NUMBER_FLAGGED,
    /** WhatsApp refused a first message to a stranger (error 463). */
    CONNECTION_RESTRICTED,
    /** A session was restarted, because it did not come back by itself. */
    CONNECTION_RESTARTED,
    /** A connection was given a new instance without being asked. */
    CONNECTION_RECYCLED,
    /** What was wrong with a connection is over. */
    CONNECTION_RECOVERED,
    /** A connection is connected and not trusted any more. */
    CONNECTION_STRAINED,
    /** Only a person with the phone can help a connection. */
    SCAN_REQUESTED,
    /** Webhook or settings of an instance were not as we want them, and were put right. */
    REGISTRATION_REPAIRED,
    /** A webhook secret was changed by API. */
    SECRET_ROTATED,
    /** A creation repeated under the same Idempotency-Key. */
    REQUEST_REPEATED,
    /** A file that came with a message was kept. */
    MEDIA_STORED,
    /** The gateway could not give a file; it is asked again. */
    MEDIA_RETRIED,
    MEDIA_EXPIRED,
    MEDIA_FAILED,
    /** A file that came with a message was not taken in; the counters that follow say why. */
    MEDIA_REFUSED,
    MEDIA_REFUSED_EMPTY,
    MEDIA_REFUSED_SIZE,
    MEDIA_REFUSED_TYPE,
    /** What was in a file did not fit what it came as. */
    MEDIA_REFUSED_CONTENT,
    /** A user named an address that must not be asked. */
    MEDIA_ADDRESS_REFUSED,
    /** The gateway named an address that is not on the operator's list. */
    MEDIA_GATEWAY_ADDRESS_REFUSED,
    MEDIA_UPLOADED,
    /** An upload that no message used in time was let go. */
    MEDIA_UNUSED,
    /** A file was let go because its retention is over. */
    MEDIA_OUTDATED,
    MEDIA_SERVED,
    CAMPAIGN_STARTED,
    /** Paused by itself, because too much went wrong. */
    CAMPAIGN_STOPPED,
    CAMPAIGN_COMPLETED,
    CAMPAIGN_FAILED,
    /** A scheduler that had lost its lease wanted to write the end of a run. */
    JOB_WRITE_REFUSED,
    SIGN_IN_FAILED,
    SIGN_IN_THROTTLED,
    REFRESH_REUSED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  void add(Counted what);

  /** Counts what the gatekeeper decided, with its reason. */
  void decided(Decision decision);
}
