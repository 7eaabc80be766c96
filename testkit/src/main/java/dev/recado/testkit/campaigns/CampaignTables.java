package dev.recado.testkit.campaigns;

import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.Optional;

/** The rows behind the ports of campaigns. */
public record CampaignTables(
    Table<CampaignId, CampaignRow> campaigns, Table<RecipientId, RecipientRow> recipients) {
  public static CampaignTables in(InMemoryStore store) {
    return new CampaignTables(store.table(), store.table());
  }

  /**
   * A campaign.
   *
   * @param value its tally counts for nothing: that hangs on the recipients
   * @param lastTurnAt when it last sent
   */
  public record CampaignRow(TenantId tenant, Campaign value, Optional<Instant> lastTurnAt)
      implements Table.Row {
    public CampaignRow with(Campaign changed) {
      return new CampaignRow(tenant, changed, lastTurnAt);
    }
  }

  public record RecipientRow(TenantId tenant, Recipient value) implements Table.Row {}
}
