package dev.recado.domain.pacing;

import java.util.Locale;

/**
 * Why a message is never sent, or a recipient is left out; the names are part of the API and of the
 * database.
 */
public enum RefusalReason {
  /** The person asked not to be written to. */
  OPTED_OUT,
  /** The gateway said lately that there is no such number on WhatsApp. */
  NOT_ON_WHATSAPP,
  /** Outside of production this number receives nothing. */
  OUTBOUND_NOT_ALLOWED,
  /** It could not be sent in time, and nobody expects it any more. */
  EXPIRED,
  /** No such phone number can exist. */
  INVALID_PHONE,
  /** The text names a variable that has no value for this person and no default. */
  MISSING_VARIABLE,
  /** It is the number the message would be sent from. */
  OWN_NUMBER,
  /** The campaign ended before its turn came. */
  CANCELLED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
