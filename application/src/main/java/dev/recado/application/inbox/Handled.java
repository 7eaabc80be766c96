package dev.recado.application.inbox;

import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.operations.port.Counters.Counted;

/** How an event was handled, and why it changed nothing where that is so. */
record Handled(Handling handling, String note) {
  static Handled applied() {
    return new Handled(Handling.APPLIED, "");
  }

  static Handled ignored(String why) {
    return new Handled(Handling.IGNORED, why);
  }

  static Handled failed(String why) {
    return new Handled(Handling.FAILED, why);
  }

  static Handled changing(boolean changed) {
    return changed ? applied() : ignored("changes nothing");
  }

  /** Of several events in one body the most telling counts. */
  Handled and(Handled other) {
    return other.rank() >= rank() ? other : this;
  }

  private int rank() {
    return switch (handling) {
      case IGNORED -> 0;
      case APPLIED -> 1;
      case FAILED -> 2;
    };
  }

  Counted counted() {
    return switch (handling) {
      case APPLIED -> Counted.EVENT_APPLIED;
      case IGNORED -> Counted.EVENT_IGNORED;
      case FAILED -> Counted.EVENT_FAILED;
    };
  }
}
