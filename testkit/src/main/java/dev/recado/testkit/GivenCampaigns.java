package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignCommand;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Builds campaigns and their recipients, through the ports. */
public final class GivenCampaigns {
  private final Backend backend;

  public GivenCampaigns(Backend backend) {
    this.backend = backend;
  }

  /** One text to all, without an end and without a canary. */
  public static CampaignPlan plan() {
    return new CampaignPlan(
        new Name("Páscoa " + Some.word()),
        new MessageText("Olá {{name|você}}"),
        List.of(),
        List.of(),
        Optional.empty(),
        CanarySettings.DEFAULT);
  }

  /** A draft of the home's unit, made at {@link Some#NOW}, not stored yet. */
  public static Campaign unsaved(Home home, CampaignPlan plan) {
    CampaignId id = new CampaignId(Some.uuid());
    return Campaign.draft(id, home.unit().id(), plan, Optional.empty(), Some.NOW);
  }

  public Campaign draft(Home home) {
    return draft(home, plan());
  }

  public Campaign draft(Home home, CampaignPlan plan) {
    return add(home.scope(), unsaved(home, plan));
  }

  public Campaign add(TenantScope scope, Campaign campaign) {
    backend.transactions().run(scope, () -> backend.campaigns().add(scope, campaign));
    return campaign;
  }

  /** Somebody of the address book. */
  public static Entry entry(ContactId contact) {
    return new Entry(
        new RecipientId(Some.uuid()),
        Optional.of(contact),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /** A line of a file with a phone that nobody can have. */
  public static Entry invalid(String phone) {
    return new Entry(
        new RecipientId(Some.uuid()),
        Optional.empty(),
        Optional.of(phone),
        Optional.empty(),
        Map.of(),
        Optional.of(RefusalReason.INVALID_PHONE));
  }

  /** A draft with so many recipients who are new to the tenant. */
  public Campaign draftFor(Line line, int people) {
    Campaign campaign = draft(line.home());
    join(line, campaign, people);
    return campaign;
  }

  /** So many people who are new to the tenant become recipients. */
  public List<Entry> join(Line line, Campaign campaign, int people) {
    Given given = new Given(backend);
    List<Entry> entries = new ArrayList<>();
    for (int each = 0; each < people; each++) {
      entries.add(entry(given.contact(line.home(), Some.person())));
    }
    join(line.scope(), campaign.id(), entries);
    return entries;
  }

  public Recipients.Added join(TenantScope scope, CampaignId campaign, List<Entry> entries) {
    return backend
        .transactions()
        .within(
            scope,
            () -> {
              backend.campaigns().lock(scope, campaign).orElseThrow();
              return backend.recipients().add(scope, campaign, entries, Some.NOW);
            });
  }

  /** The campaign started, at {@link Some#NOW}. */
  public Campaign started(Line line, Campaign campaign) {
    return change(line.scope(), campaign.id(), c -> c.started(CampaignCommand.DISPATCH, Some.NOW));
  }

  public Campaign change(TenantScope scope, CampaignId campaign, UnaryOperator<Campaign> step) {
    backend
        .transactions()
        .run(
            scope,
            () ->
                backend
                    .campaigns()
                    .update(
                        scope,
                        step.apply(backend.campaigns().lock(scope, campaign).orElseThrow())));
    return now(scope, campaign);
  }

  /** The campaign as it stands now. */
  public Campaign now(TenantScope scope, CampaignId campaign) {
    return backend
        .transactions()
        .within(scope, () -> backend.campaigns().find(scope, campaign).orElseThrow());
  }

  /** Its recipients as they stand now, the first 200 in their order. */
  public List<Recipient> recipients(TenantScope scope, CampaignId campaign) {
    Recipients.Request all = new Recipients.Request(Optional.empty(), 200);
    return backend
        .transactions()
        .within(
            scope,
            () -> backend.recipients().list(scope, campaign, Recipients.Filter.ALL, all).items());
  }
}
