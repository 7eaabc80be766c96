package dev.recado.domain.message;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** How far a message has come; the names are part of the API. */
public enum Delivery {
  /** Inbound: it is here. */
  RECEIVED,
  QUEUED,
  SENDING,
  SENT,
  DELIVERED,
  READ,
  FAILED,
  /** It may or may not have left; looked into before anything is sent again. */
  UNCERTAIN;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidValue for a name that is none
   */
  public static Delivery of(String label) {
    return Arrays.stream(values())
        .filter(delivery -> delivery.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "status",
                    "unknown_status",
                    "Use one of received, queued, sending, sent, delivered, read, failed,"
                        + " uncertain."));
  }

  /** Whether the caller of a send need not wait any longer. */
  public boolean settled() {
    return switch (this) {
      case QUEUED, SENDING, UNCERTAIN -> false;
      case RECEIVED, SENT, DELIVERED, READ, FAILED -> true;
    };
  }

  /**
   * Where a receipt takes this delivery. It only climbs, so receipts may come in any order and any
   * number; an error counts only while nothing better than "the server has it" is known.
   */
  public Delivery after(Receipt receipt) {
    return switch (this) {
      case RECEIVED -> this;
      case QUEUED, SENDING, UNCERTAIN, SENT -> receipt.delivery();
      case FAILED -> receipt.rank() > Receipt.ERROR.rank() ? receipt.delivery() : this;
      case DELIVERED -> receipt == Receipt.READ ? READ : this;
      case READ -> this;
    };
  }
}
