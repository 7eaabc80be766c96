package dev.recado.application.operations;

import dev.recado.domain.refusal.Unknown;

/** Nothing of that id can be paused, as far as the caller reaches. */
public final class UnknownTarget extends Unknown {
  public UnknownTarget() {
    super(
        "target_not_found",
        "Nothing to pause",
        "Check level and id: a unit or a connection of yours, or your tenant.");
  }

  static void unless(boolean known) {
    if (!known) {
      throw new UnknownTarget();
    }
  }
}
