package dev.recado.application.campaigns;

import dev.recado.application.Stage;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.campaigns.GivenAudience;
import dev.recado.testkit.campaigns.PlainTemplates;
import dev.recado.testkit.contacts.PlainPhoneNumbers;
import java.util.List;

/** The use cases around an audience, in memory. */
final class AudienceStage {
  final Stage stage = new Stage();
  final InMemoryBackend backend = stage.backend;
  final GivenCampaigns campaigns = new GivenCampaigns(backend);
  final GivenAudience audience = new GivenAudience(backend);
  final UploadAudience upload =
      new UploadAudience(
          stage.essentials,
          backend.campaigns(),
          backend.uploads(),
          new AudienceEntry(stage.essentials, backend.phoneBook(), backend.recipients()),
          new PlainPhoneNumbers());
  final PreviewAudience preview =
      new PreviewAudience(stage.transactions, backend.campaigns(), new PlainPhoneNumbers());
  final CampaignChecks checks =
      new CampaignChecks(
          backend.census(),
          backend.uploads(),
          new AudienceQuestions(backend.connections(), new PlainTemplates()));
  final PreflightCampaign preflight =
      new PreflightCampaign(
          stage.essentials,
          backend.campaigns(),
          backend.census(),
          checks,
          new TextPreviews(backend.census(), new PlainTemplates()),
          new Prognosis(backend.connections(), backend.traffic()));
  final ExportRecipients export =
      new ExportRecipients(stage.essentials, backend.campaigns(), backend.recipients());

  List<Recipient> recipients(TenantScope scope, CampaignId campaign) {
    return campaigns.recipients(scope, campaign);
  }

  boolean unfinished(TenantScope scope, CampaignId campaign) {
    return stage.transactions.within(scope, () -> backend.uploads().unfinished(scope, campaign));
  }
}
