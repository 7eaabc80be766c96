package dev.recado.testkit;

import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.campaigns.CampaignTables;
import dev.recado.testkit.campaigns.CampaignTables.CampaignRow;
import dev.recado.testkit.campaigns.CampaignTables.RecipientRow;
import dev.recado.testkit.campaigns.RecipientBook;
import dev.recado.testkit.inbox.AnswersContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryAnswersTest implements AnswersContract, OnMemory {
  private final CampaignTables tables = MEMORY.campaignTables();

  @Override
  public Place place(Talk talk, MessageId message, ProviderMessageId external) {
    CampaignPlan plan =
        new CampaignPlan(
            new Name("Páscoa"),
            new MessageText("Olá"),
            List.of(),
            List.of(),
            Optional.empty(),
            CanarySettings.DEFAULT);
    CampaignId id = new CampaignId(Some.uuid());
    Campaign campaign =
        Campaign.draft(id, talk.line().home().unit().id(), plan, Optional.empty(), Some.NOW);
    run(
        talk.scope(),
        () ->
            tables
                .campaigns()
                .insert(
                    talk.scope(),
                    id,
                    new CampaignRow(talk.scope().tenant(), campaign, Optional.empty())));
    RecipientId recipient = add(id, talk, RecipientStatus.SENDING, Optional.of(message));
    return new Place(talk, id, recipient, external);
  }

  @Override
  public RecipientId pending(CampaignId campaign, Talk talk) {
    return add(campaign, talk, RecipientStatus.PENDING, Optional.empty());
  }

  private RecipientId add(
      CampaignId campaign, Talk talk, RecipientStatus status, Optional<MessageId> message) {
    RecipientId id = new RecipientId(Some.uuid());
    Recipient recipient =
        new Recipient(
            id,
            campaign,
            Optional.of(talk.contact()),
            1,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            status,
            Optional.empty(),
            Optional.empty(),
            message,
            Recipient.Marks.NONE);
    run(
        talk.scope(),
        () ->
            tables
                .recipients()
                .insert(talk.scope(), id, new RecipientRow(talk.scope().tenant(), recipient)));
    return id;
  }

  @Override
  public Optional<Standing> standing(Talk talk, RecipientId recipient) {
    return within(
        talk.scope(),
        () -> tables.recipients().find(talk.scope(), recipient).map(row -> standing(row.value())));
  }

  private static Standing standing(Recipient recipient) {
    return new Standing(
        recipient.status(),
        recipient.contact(),
        recipient.marks().repliedAt(),
        recipient.marks().optedOutAt());
  }

  @Override
  public List<Integer> counts(Talk talk, CampaignId campaign) {
    RecipientBook book = new RecipientBook(tables);
    Tally tally = within(talk.scope(), () -> book.tally(talk.scope(), campaign));
    int total = within(talk.scope(), () -> book.of(talk.scope(), campaign).size());
    return List.of(total, tally.replied(), tally.optedOut());
  }
}
