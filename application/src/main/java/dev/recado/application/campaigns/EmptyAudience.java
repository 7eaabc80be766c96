package dev.recado.application.campaigns;

import dev.recado.domain.refusal.Breach;

/** There is nobody to send a campaign to. */
public final class EmptyAudience extends Breach {
  private EmptyAudience(String code, String detail) {
    super(code, "Campaign has nobody to send to", detail);
  }

  static EmptyAudience neverHadAny() {
    return new EmptyAudience(
        "empty_audience",
        "It has no recipients. Add contacts, phones, a file or tags that some contact carries.");
  }

  static EmptyAudience nobodyPending() {
    return new EmptyAudience(
        "nobody_pending",
        "Nobody is pending: all were sent to, failed or were skipped, and nobody gets it twice."
            + " Retry those that failed, or clone the campaign.");
  }
}
