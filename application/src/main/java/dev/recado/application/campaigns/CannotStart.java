package dev.recado.application.campaigns;

import dev.recado.domain.refusal.Breach;
import java.util.Set;

/** Something stands against starting the campaign, whenever it is tried. */
public final class CannotStart extends Breach {
  private CannotStart(String code, String detail) {
    super(code, "Campaign cannot start", detail);
  }

  static CannotStart audienceIncomplete() {
    return new CannotStart(
        "audience_incomplete",
        "An upload to this campaign did not end. Upload the file again: it replaces what that"
            + " upload left.");
  }

  static CannotStart unknownVariables(Set<String> names) {
    return new CannotStart(
        "unknown_variable",
        "Nobody in the audience has a value for "
            + String.join(", ", names)
            + ". Correct the text, or give a default such as {{name|friend}}.");
  }
}
