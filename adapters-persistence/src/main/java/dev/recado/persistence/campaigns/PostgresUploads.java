package dev.recado.persistence.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Uploads;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which table a campaign is taking in. */
public final class PostgresUploads implements Uploads {
  private final TenantSql sql;

  public PostgresUploads(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void begin(TenantScope scope, CampaignId campaign, UUID upload, Instant now) {
    String leftovers =
        """
        delete from campaign_recipients r using campaigns c
        where r.tenant_id = :tenant and c.tenant_id = :tenant and c.id = :campaign
          and r.campaign_id = c.id and c.upload_id is not null and r.position >= c.upload_from
        """;
    sql.update(scope, leftovers, values -> values.bind("campaign", campaign.value()));
    String begin =
        """
        update campaigns set upload_id = :upload, updated_at = :now,
          upload_from = (
            select coalesce(max(position) + 1, 0) from campaign_recipients
            where tenant_id = :tenant and campaign_id = :campaign)
        where tenant_id = :tenant and id = :campaign
        """;
    sql.updateOne(
        scope,
        begin,
        values ->
            values.bind("campaign", campaign.value()).bind("upload", upload).bind("now", now));
  }

  @Override
  public boolean running(TenantScope scope, CampaignId campaign, UUID upload) {
    String running =
        """
        select upload_id from campaigns
        where tenant_id = :tenant and id = :campaign and upload_id = :upload
        """;
    return sql.find(
            scope,
            running,
            values -> values.bind("campaign", campaign.value()).bind("upload", upload),
            (row, context) -> true)
        .isPresent();
  }

  @Override
  public boolean unfinished(TenantScope scope, CampaignId campaign) {
    String unfinished =
        """
        select upload_id from campaigns
        where tenant_id = :tenant and id = :campaign and upload_id is not null
        """;
    return sql.find(
            scope,
            unfinished,
            values -> values.bind("campaign", campaign.value()),
            (row, context) -> true)
        .isPresent();
  }

  @Override
  public void finish(TenantScope scope, CampaignId campaign, UUID upload, Instant now) {
    String finish =
        """
        update campaigns set upload_id = null, upload_from = null, updated_at = :now
        where tenant_id = :tenant and id = :campaign and upload_id = :upload
        """;
    sql.update(
        scope,
        finish,
        values ->
            values.bind("campaign", campaign.value()).bind("upload", upload).bind("now", now));
  }

  @Override
  public void abandon(TenantScope scope, CampaignId campaign, UUID upload, Instant now) {
    String remove =
        """
        delete from campaign_recipients r using campaigns c
        where r.tenant_id = :tenant and c.tenant_id = :tenant and c.id = :campaign
          and r.campaign_id = c.id and c.upload_id = :upload and r.position >= c.upload_from
        """;
    sql.update(
        scope, remove, values -> values.bind("campaign", campaign.value()).bind("upload", upload));
    finish(scope, campaign, upload, now);
  }
}
