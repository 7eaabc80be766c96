package dev.recado.application.access;

import dev.recado.domain.refusal.Unknown;

/** No member of that id or e-mail lies within reach. */
public final class UnknownMember extends Unknown {
  public UnknownMember() {
    super("member_not_found", "Member not found", "Check the id or e-mail of the member.");
  }
}
