package dev.recado.domain.campaign;

import dev.recado.domain.refusal.Clash;

/** The status of the campaign does not allow what was asked. */
public final class CampaignClash extends Clash {
  CampaignClash(CampaignStep.Refused refused) {
    super(refused.code(), "Campaign is not in a state for this", refused.detail());
  }

  /**
   * @param detail why, and what to do instead
   */
  public CampaignClash(String code, String detail) {
    this(new CampaignStep.Refused(code, detail));
  }
}
