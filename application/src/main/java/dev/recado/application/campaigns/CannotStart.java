package dev.recado.application.campaigns;

import dev.recado.domain.refusal.Breach;

/** Something stands against starting the campaign, whenever it is tried. */
public final class CannotStart extends Breach {
  CannotStart(Finding finding) {
    super(finding.code(), "Campaign cannot start", finding.detail());
  }
}
