package dev.recado.testkit.campaigns;

import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Given;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds campaigns and their audiences, through the ports. */
public final class GivenAudience {
  private final Backend backend;

  public GivenAudience(Backend backend) {
    this.backend = backend;
  }

  /** A plan with these wordings and tags. */
  public static CampaignPlan plan(List<String> tags, String content, String... variants) {
    return new CampaignPlan(
        new Name("Natal"),
        new MessageText(content),
        List.of(variants).stream().map(MessageText::new).toList(),
        tags,
        Optional.empty(),
        CanarySettings.DEFAULT);
  }

  public CampaignId draft(Home home) {
    return draft(home, plan(List.of(), "Olá!"));
  }

  public CampaignId draft(Home home, CampaignPlan plan) {
    Campaign campaign =
        Campaign.draft(
            new CampaignId(Some.uuid()), home.unit().id(), plan, Optional.empty(), Some.NOW);
    backend
        .transactions()
        .run(home.scope(), () -> backend.campaigns().add(home.scope(), campaign));
    return campaign.id();
  }

  /** Somebody of that name. */
  public ContactId recipient(Home home, CampaignId campaign, Person person, String name) {
    return recipient(home, campaign, person, Optional.of(name), Map.of());
  }

  public ContactId recipient(
      Home home,
      CampaignId campaign,
      Person person,
      Optional<String> name,
      Map<String, String> variables) {
    ContactId contact = new Given(backend).contact(home, person);
    add(
        home,
        campaign,
        new Entry(
            new RecipientId(Some.uuid()),
            Optional.of(contact),
            person.phone().map(PhoneNumber::digits),
            name,
            variables,
            Optional.empty()));
    return contact;
  }

  /** A line whose phone nobody can have. */
  public void impossible(Home home, CampaignId campaign, String typed) {
    add(
        home,
        campaign,
        new Entry(
            new RecipientId(Some.uuid()),
            Optional.empty(),
            Optional.of(typed),
            Optional.empty(),
            Map.of(),
            Optional.of(RefusalReason.INVALID_PHONE)));
  }

  private void add(Home home, CampaignId campaign, Entry entry) {
    backend
        .transactions()
        .run(
            home.scope(),
            () -> backend.recipients().add(home.scope(), campaign, List.of(entry), Some.NOW));
  }
}
