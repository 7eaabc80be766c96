package dev.recado.testkit.campaigns;

import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Given;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds audiences of people with names and variables, through the ports. */
public final class GivenAudience {
  private final Backend backend;
  private final GivenCampaigns campaigns;

  public GivenAudience(Backend backend) {
    this.backend = backend;
    this.campaigns = new GivenCampaigns(backend);
  }

  /** A draft with these tags and wordings. */
  public CampaignId draft(Home home, List<String> tags, String content, String... variants) {
    CampaignPlan plan = GivenCampaigns.plan();
    return campaigns
        .draft(
            home,
            new CampaignPlan(
                plan.name(),
                new MessageText(content),
                Stream.of(variants).map(MessageText::new).toList(),
                tags,
                plan.endsAt(),
                plan.canary()))
        .id();
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
    Entry entry =
        new Entry(
            new RecipientId(Some.uuid()),
            Optional.of(contact),
            person.phone().map(PhoneNumber::digits),
            name,
            variables,
            Optional.empty());
    campaigns.join(home.scope(), campaign, List.of(entry));
    return contact;
  }

  /** A line whose phone nobody can have. */
  public void impossible(Home home, CampaignId campaign, String typed) {
    campaigns.join(home.scope(), campaign, List.of(GivenCampaigns.invalid(typed)));
  }
}
