package dev.recado.domain.message;

import java.util.Locale;

/** Why a message is sent; in this order a lane serves them. */
public enum SendKind {
  /** A person answers within 24 hours of an inbound message of this contact. */
  REPLY,
  /** A single message that nobody asked for: the API's, or a member's first. */
  DIRECT,
  /** Part of a campaign. */
  CAMPAIGN;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
