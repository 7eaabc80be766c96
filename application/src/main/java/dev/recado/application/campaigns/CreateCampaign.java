package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a draft, with the recipients that are named at once; more may follow. */
public final class CreateCampaign {
  /** More people come by file or by tags. */
  private static final int MOST_NAMED = 10_000;

  private final Essentials essentials;
  private final Campaigns campaigns;
  private final Recipients recipients;
  private final CampaignUnit units;
  private final NamedPeople people;
  private final CampaignTexts texts;

  public CreateCampaign(
      Essentials essentials,
      Campaigns campaigns,
      Recipients recipients,
      CampaignUnit units,
      NamedPeople people,
      CampaignTexts texts) {
    this.essentials = essentials;
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.units = units;
    this.people = people;
    this.texts = texts;
  }

  /**
   * @param unit who sends; without it the member's unit, or the only one of the tenant
   * @param scheduledAt when it starts by itself; without it by hand
   */
  public record Draft(
      Optional<UnitId> unit,
      CampaignPlan plan,
      List<ContactId> contacts,
      List<NamedPeople.Named> people,
      Optional<Instant> scheduledAt) {
    public Draft {
      requireFew("/contactIds", contacts.size());
      requireFew("/recipients", people.size());
    }

    private static void requireFew(String pointer, int named) {
      if (named > MOST_NAMED) {
        throw new InvalidValue(
            pointer, "too_many", "Name at most 10000 at once; more come by file or by tags.");
      }
    }
  }

  /**
   * @param duplicates how many of the named were named twice
   */
  public record Created(Campaign campaign, int duplicates) {}

  /**
   * @param once for a request that may be repeated
   * @throws dev.recado.application.messaging.NoUnitContext when no unit is named and none can be
   *     told
   * @throws dev.recado.application.access.UnknownUnit when no such unit is within reach
   * @throws InvalidValue when a wording is no template
   * @throws UnknownContacts when a contact is not in the tenant's address book
   */
  public <A> A create(TenantScope scope, Draft draft, Once<Created, A> once) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    draft.unit().ifPresent(unit -> scope.require(Permission.MANAGE_CAMPAIGNS, unit));
    texts.checked(draft.plan());
    return essentials
        .transactions()
        .within(scope, () -> once.make(scope, () -> created(scope, draft)));
  }

  private Created created(TenantScope scope, Draft draft) {
    UnitId unit = units.of(scope, draft.unit());
    CampaignId id = new CampaignId(essentials.ids().next());
    Campaign campaign = Campaign.draft(id, unit, draft.plan(), scope.member(), essentials.now());
    campaigns.add(scope, draft.scheduledAt().map(campaign::scheduled).orElse(campaign));
    List<Entry> entries = entries(scope, unit, draft);
    int added = recipients.add(scope, id, entries, essentials.now()).added();
    int named = draft.contacts().size() + draft.people().size();
    essentials.record(
        scope,
        Deed.of(Act.CAMPAIGN_CREATED, Subject.of(id))
            .in(unit)
            .with("name", draft.plan().name())
            .with("recipients", added));
    return new Created(campaigns.find(scope, id).orElseThrow(), named - added);
  }

  private List<Entry> entries(TenantScope scope, UnitId unit, Draft draft) {
    List<Entry> entries = new ArrayList<>(people.contacts(scope, draft.contacts()));
    entries.addAll(people.phones(scope, draft.people(), units.number(scope, unit)));
    return entries;
  }
}
