package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Uploads;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Uploads in memory. */
public final class InMemoryUploads implements Uploads {
  private final CampaignTables tables;
  private final RecipientBook recipients;
  private final Table<CampaignId, UploadRow> uploads;

  public InMemoryUploads(
      CampaignTables tables, RecipientBook recipients, Table<CampaignId, UploadRow> uploads) {
    this.tables = tables;
    this.recipients = recipients;
    this.uploads = uploads;
  }

  /**
   * An upload that has not ended.
   *
   * @param from recipients from this position on were added by it
   */
  public record UploadRow(TenantId tenant, UUID upload, int from) implements Table.Row {}

  @Override
  public void begin(TenantScope scope, CampaignId campaign, UUID upload, Instant now) {
    tables
        .campaigns()
        .find(scope, campaign)
        .orElseThrow(() -> new IllegalStateException("there is no such campaign"));
    row(scope, campaign).ifPresent(row -> remove(scope, campaign, row));
    int last =
        recipients.of(scope, campaign).stream().mapToInt(Recipient::position).max().orElse(-1);
    uploads.insert(scope, campaign, new UploadRow(scope.tenant(), upload, last + 1));
  }

  @Override
  public boolean running(TenantScope scope, CampaignId campaign, UUID upload) {
    return row(scope, campaign).filter(row -> row.upload().equals(upload)).isPresent();
  }

  @Override
  public boolean unfinished(TenantScope scope, CampaignId campaign) {
    return row(scope, campaign).isPresent();
  }

  @Override
  public void finish(TenantScope scope, CampaignId campaign, UUID upload, Instant now) {
    if (running(scope, campaign, upload)) {
      uploads.remove(scope, campaign);
    }
  }

  @Override
  public void abandon(TenantScope scope, CampaignId campaign, UUID upload, Instant now) {
    row(scope, campaign)
        .filter(row -> row.upload().equals(upload))
        .ifPresent(row -> remove(scope, campaign, row));
  }

  private Optional<UploadRow> row(TenantScope scope, CampaignId campaign) {
    return uploads.find(scope, campaign);
  }

  private void remove(TenantScope scope, CampaignId campaign, UploadRow row) {
    recipients.of(scope, campaign).stream()
        .filter(recipient -> recipient.position() >= row.from())
        .forEach(recipient -> tables.recipients().remove(scope, recipient.id()));
    uploads.remove(scope, campaign);
  }
}
