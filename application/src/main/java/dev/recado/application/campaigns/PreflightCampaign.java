package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.Prognosis.Outlook;
import dev.recado.application.campaigns.TextPreviews.Preview;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Census;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignRisk;
import dev.recado.domain.member.Permission;
import dev.recado.domain.pacing.Forecast;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what would happen if a campaign started now: who is in, who is out and why, what people
 * would read, how long it takes, what to beware of. Changes nothing.
 */
public final class PreflightCampaign {
  private static final int EXAMPLES = 20;

  private final Essentials essentials;
  private final Campaigns campaigns;
  private final Census census;
  private final CampaignChecks checks;
  private final TextPreviews previews;
  private final Prognosis prognosis;

  public PreflightCampaign(
      Essentials essentials,
      Campaigns campaigns,
      Census census,
      CampaignChecks checks,
      TextPreviews previews,
      Prognosis prognosis) {
    this.essentials = essentials;
    this.campaigns = campaigns;
    this.census = census;
    this.checks = checks;
    this.previews = previews;
    this.prognosis = prognosis;
  }

  /**
   * What would happen.
   *
   * @param examples up to twenty of each reason
   * @param blocking why it cannot start; empty when it can
   * @param forecast at the pace of the unit's connection, if nothing else is sent on it; empty
   *     while the unit has none
   */
  public record Report(
      Census.Result people,
      List<Census.Excluded> examples,
      List<Preview> previews,
      Set<String> unknownVariables,
      List<Finding> blocking,
      List<Finding> warnings,
      Optional<Forecast> forecast,
      CampaignRisk risk) {}

  /**
   * @param start if it started then; empty for its own time, or now
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.refusal.InvalidValue when a wording is no template
   */
  public Report preflight(TenantScope scope, CampaignId id, Optional<Instant> start) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              Campaign campaign = campaigns.find(scope, id).orElseThrow(UnknownCampaign::new);
              return report(scope, start.map(campaign::scheduled).orElse(campaign));
            });
  }

  private Report report(TenantScope scope, Campaign campaign) {
    Instant now = essentials.now();
    Census.Question question = checks.question(scope, campaign, now);
    Census.Result people = census.count(scope, question);
    Outlook outlook = prognosis.of(scope, campaign, people, now);
    return new Report(
        people,
        people.out().isEmpty() ? List.of() : census.excluded(scope, question, EXAMPLES),
        previews.of(scope, campaign, question),
        checks.unknown(scope, question),
        checks.blocking(scope, campaign, question),
        Warnings.of(campaign, people, outlook),
        outlook.forecast(),
        outlook.risk());
  }
}
