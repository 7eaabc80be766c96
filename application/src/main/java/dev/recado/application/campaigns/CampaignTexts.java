package dev.recado.application.campaigns;

import dev.recado.application.campaigns.port.Templates;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.InvalidValue;
import java.util.List;

/** Refuses wordings that are no templates as soon as they are given. */
public final class CampaignTexts {
  private final Templates templates;

  public CampaignTexts(Templates templates) {
    this.templates = templates;
  }

  /**
   * @throws InvalidValue with a pointer to the wording that is none
   */
  CampaignPlan checked(CampaignPlan plan) {
    check(plan.content(), "/content");
    List<MessageText> variants = plan.variants();
    for (int each = 0; each < variants.size(); each++) {
      check(variants.get(each), "/variants/" + each);
    }
    return plan;
  }

  private void check(MessageText wording, String pointer) {
    try {
      templates.variables(wording.value());
    } catch (InvalidValue broken) {
      throw broken.at(pointer);
    }
  }
}
