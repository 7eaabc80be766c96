package dev.recado.application.inbox;

import dev.recado.domain.refusal.Breach;

/** The member cannot answer there: shut out, or bound to another unit. */
public final class CannotBeAssigned extends Breach {
  public CannotBeAssigned() {
    super(
        "member_cannot_be_assigned",
        "Member cannot be assigned",
        "Choose an active member of the conversation's unit.");
  }
}
