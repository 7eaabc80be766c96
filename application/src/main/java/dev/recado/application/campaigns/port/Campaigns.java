package dev.recado.application.campaigns.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.Canary;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the campaigns of a tenant. Their tallies hang on the recipients: they are right at every
 * instant, and nothing written here changes them.
 */
public interface Campaigns {
  /** Which campaigns are listed; empty means all. */
  record Filter(Optional<UnitId> unit, Optional<CampaignStatus> status) {}

  /** A campaign about which something may have to be decided. */
  record DueCampaign(TenantId tenant, CampaignId campaign) implements ClaimedWork {}

  /**
   * What is known beyond the tally.
   *
   * @param recent what came of the latest recipients whose message was made since
   * @param lookedInto whether some uncertain one may still settle by itself
   */
  record Outlook(Canary.Recent recent, boolean lookedInto) {}

  void add(TenantScope scope, Campaign campaign);

  /** A campaign within reach of the scope: of its unit, where it is bound to one. */
  Optional<Campaign> find(TenantScope scope, CampaignId campaign);

  /**
   * Like {@link #find}, and nobody else changes it before this transaction ends. Whoever changes a
   * campaign or adds recipients to it holds this lock.
   */
  Optional<Campaign> lock(TenantScope scope, CampaignId campaign);

  /** Replaces what can change: all but unit, tally, progress and who created it when. */
  void update(TenantScope scope, Campaign campaign);

  /** Newest first. */
  Page<Campaign> page(TenantScope scope, Filter filter, Page.Request request);

  /**
   * Campaigns of all tenants that are to start, to be judged or to end; whether they really are is
   * decided under their lock. Needs no transaction.
   */
  List<DueCampaign> due(Instant now, int limit);

  /**
   * @param since messages made earlier are left out
   */
  Outlook outlook(TenantScope scope, CampaignId campaign, Instant since);
}
