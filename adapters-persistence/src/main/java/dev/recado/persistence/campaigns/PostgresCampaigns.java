package dev.recado.persistence.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.operations.Page;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.Canary;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The campaigns of the tenants; triggers keep their tallies. */
public final class PostgresCampaigns implements Campaigns {
  private static final String OUTLOOK = SqlFile.read(PostgresCampaigns.class, "outlook.sql");
  private static final String FIND =
      """
      select * from campaigns
      where tenant_id = :tenant and id = :id
        and (cast(:bound as uuid) is null or unit_id = :bound)
      """;
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresCampaigns(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void add(TenantScope scope, Campaign campaign) {
    String insert =
        """
        insert into campaigns (tenant_id, id, unit_id, name, content, variants, audience_tags,
          status, scheduled_at, frozen_at, started_at, judged_from, completed_at, ends_at,
          canary_size, canary_wait_minutes, min_delivered_percent, max_failed_percent,
          max_opted_out_percent, canary_status, canary_reached_at, error, created_by, created_at,
          updated_at)
        values (:tenant, :id, :unit, :name, :content, :variants, :audience_tags,
          :status, :scheduled_at, :frozen_at, :started_at, :judged_from, :completed_at, :ends_at,
          :canary_size, :canary_wait_minutes, :min_delivered_percent, :max_failed_percent,
          :max_opted_out_percent, :canary_status, :canary_reached_at, :error,
          (select u.id from users u where u.tenant_id = :tenant and u.id = :author), :created_at,
          :created_at)
        """;
    sql.updateOne(
        scope,
        insert,
        values -> {
          CampaignRow.bind(values, campaign);
          values.bind("unit", campaign.unit().value());
          values.bind("author", campaign.createdBy().map(MemberId::value));
          values.bind("created_at", campaign.times().createdAt());
        });
  }

  @Override
  public Optional<Campaign> find(TenantScope scope, CampaignId campaign) {
    return find(scope, FIND, campaign);
  }

  /** Not for update: messages that refer to the campaign may be made meanwhile. */
  @Override
  public Optional<Campaign> lock(TenantScope scope, CampaignId campaign) {
    return find(scope, FIND + " for no key update", campaign);
  }

  private Optional<Campaign> find(TenantScope scope, String select, CampaignId campaign) {
    return sql.find(
        scope,
        select,
        values ->
            values.bind("id", campaign.value()).bind("bound", scope.boundTo().map(UnitId::value)),
        (row, context) -> CampaignRow.read(row));
  }

  @Override
  public void update(TenantScope scope, Campaign campaign) {
    String update =
        """
        update campaigns
        set name = :name, content = :content, variants = :variants, audience_tags = :audience_tags,
          status = :status, scheduled_at = :scheduled_at, frozen_at = :frozen_at,
          started_at = :started_at, judged_from = :judged_from, completed_at = :completed_at,
          ends_at = :ends_at, canary_size = :canary_size,
          canary_wait_minutes = :canary_wait_minutes,
          min_delivered_percent = :min_delivered_percent,
          max_failed_percent = :max_failed_percent,
          max_opted_out_percent = :max_opted_out_percent, canary_status = :canary_status,
          canary_reached_at = :canary_reached_at, error = :error
        where tenant_id = :tenant and id = :id
        """;
    sql.updateOne(scope, update, values -> CampaignRow.bind(values, campaign));
  }

  @Override
  public Page<Campaign> page(TenantScope scope, Filter filter, Page.Request request) {
    String select =
        """
        select * from campaigns
        where tenant_id = :tenant
          and (created_at, id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
            coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
          and (cast(:bound as uuid) is null or unit_id = :bound)
          and (cast(:unit as uuid) is null or unit_id = :unit)
          and (cast(:status as text) is null or status = :status)
        order by created_at desc, id desc limit :rows
        """;
    List<Campaign> rows =
        sql.list(
            scope,
            select,
            values -> {
              values.bind("bound", scope.boundTo().map(UnitId::value));
              values.bind("unit", filter.unit().map(UnitId::value));
              values.bind("status", filter.status().map(CampaignStatus::label));
              KeysetPage.bind(values, request);
            },
            (row, context) -> CampaignRow.read(row));
    return KeysetPage.of(
        rows, request, last -> new Page.Cursor(last.times().createdAt(), last.id().value()));
  }

  @Override
  public List<DueCampaign> due(Instant now, int limit) {
    return all.list(
        "select tenant_id, campaign_id from due_campaigns(:now, :most)",
        values -> values.bind("now", now).bind("most", limit),
        (row, context) ->
            new DueCampaign(
                new TenantId(Columns.uuid(row, "tenant_id")),
                new CampaignId(Columns.uuid(row, "campaign_id"))));
  }

  @Override
  public Outlook outlook(TenantScope scope, CampaignId campaign, Instant since) {
    return sql.find(
            scope,
            OUTLOOK,
            values ->
                values
                    .bind("campaign", campaign.value())
                    .bind("since", since)
                    .bind("most", Canary.RECENT),
            (row, context) ->
                new Outlook(
                    new Canary.Recent(row.getInt("settled"), row.getInt("failed")),
                    row.getBoolean("looked_into")))
        .orElseThrow();
  }
}
