package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.operations.Page;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Canary;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.campaigns.CampaignTables.CampaignRow;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.Doubt;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Campaigns in memory. */
public final class InMemoryCampaigns implements Campaigns {
  private static final Keyset<Campaign> ORDER =
      new Keyset<>(campaign -> campaign.times().createdAt(), campaign -> campaign.id().value());
  private final AccessTables access;
  private final CampaignTables tables;
  private final RecipientBook recipients;
  private final MessageTables messages;

  public InMemoryCampaigns(
      AccessTables access,
      CampaignTables tables,
      RecipientBook recipients,
      MessageTables messages) {
    this.access = access;
    this.tables = tables;
    this.recipients = recipients;
    this.messages = messages;
  }

  @Override
  public void add(TenantScope scope, Campaign campaign) {
    access
        .units()
        .find(scope, campaign.unit())
        .orElseThrow(() -> new IllegalStateException("there is no such unit"));
    tables
        .campaigns()
        .insert(scope, campaign.id(), new CampaignRow(scope.tenant(), campaign, Optional.empty()));
  }

  @Override
  public Optional<Campaign> find(TenantScope scope, CampaignId campaign) {
    return tables
        .campaigns()
        .find(scope, campaign)
        .filter(row -> scope.reaches(row.value().unit()))
        .map(row -> counted(scope, row));
  }

  /** Transactions run one after the other. */
  @Override
  public Optional<Campaign> lock(TenantScope scope, CampaignId campaign) {
    return find(scope, campaign);
  }

  private Campaign counted(TenantScope scope, CampaignRow row) {
    return row.value().with(recipients.tally(scope, row.value().id()));
  }

  @Override
  public void update(TenantScope scope, Campaign campaign) {
    CampaignRow row =
        tables
            .campaigns()
            .find(scope, campaign.id())
            .orElseThrow(() -> new IllegalStateException("there is no such campaign"));
    tables.campaigns().replace(scope, campaign.id(), row.with(campaign));
  }

  @Override
  public Page<Campaign> page(TenantScope scope, Filter filter, Page.Request request) {
    return ORDER.page(
        tables
            .campaigns()
            .all(scope)
            .filter(row -> scope.reaches(row.value().unit()))
            .filter(row -> filter.unit().filter(u -> !u.equals(row.value().unit())).isEmpty())
            .filter(row -> filter.status().filter(s -> s != row.value().status()).isEmpty())
            .map(row -> counted(scope, row)),
        request);
  }

  @Override
  public List<DueCampaign> due(Instant now, int limit) {
    return tables
        .campaigns()
        .everywhere()
        .filter(row -> due(row.value(), now))
        .limit(limit)
        .map(row -> new DueCampaign(row.tenant(), row.value().id()))
        .toList();
  }

  private static boolean due(Campaign campaign, Instant now) {
    return switch (campaign.status()) {
      case SCHEDULED -> campaign.times().scheduledAt().filter(at -> !at.isAfter(now)).isPresent();
      case PROCESSING -> true;
      case PAUSED -> campaign.expired(now);
      case DRAFT, COMPLETED, CANCELLED, FAILED -> false;
    };
  }

  @Override
  public Outlook outlook(TenantScope scope, CampaignId campaign, Instant since) {
    List<Recipient> all = recipients.of(scope, campaign);
    List<Recipient> recent =
        all.stream()
            .filter(r -> r.message().flatMap(id -> made(scope, id, since)).isPresent())
            .filter(InMemoryCampaigns::settled)
            .sorted(Comparator.comparing((Recipient r) -> r.message().toString()).reversed())
            .limit(Canary.RECENT)
            .toList();
    int failed = (int) recent.stream().filter(InMemoryCampaigns::failed).count();
    boolean lookedInto = all.stream().anyMatch(r -> lookedInto(scope, r));
    return new Outlook(new Canary.Recent(recent.size(), failed), lookedInto);
  }

  private Optional<MessageRow> made(TenantScope scope, MessageId message, Instant since) {
    return messages
        .messages()
        .find(scope, message)
        .filter(row -> !row.value().createdAt().isBefore(since));
  }

  private static boolean settled(Recipient recipient) {
    return switch (recipient.status()) {
      case PENDING, SENDING, UNCERTAIN -> false;
      case SENT, DELIVERED, READ, REPLIED, FAILED -> true;
      case SKIPPED -> absent(recipient);
    };
  }

  private static boolean failed(Recipient recipient) {
    return recipient.status() == RecipientStatus.FAILED || absent(recipient);
  }

  private static boolean absent(Recipient recipient) {
    return recipient.skipped().equals(Optional.of(RefusalReason.NOT_ON_WHATSAPP));
  }

  private boolean lookedInto(TenantScope scope, Recipient recipient) {
    return recipient
        .message()
        .flatMap(id -> messages.messages().find(scope, id))
        .filter(row -> row.value().delivery() == Delivery.UNCERTAIN)
        .flatMap(MessageRow::doubt)
        .flatMap(Doubt::nextLook)
        .isPresent();
  }
}
