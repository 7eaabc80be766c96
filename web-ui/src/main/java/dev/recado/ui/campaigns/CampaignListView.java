package dev.recado.ui.campaigns;

import dev.recado.domain.campaign.CampaignStatus;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns, newest first.
 *
 * @param status of which only these are shown; empty for all
 * @param next where the next page begins; null at the end
 * @param address of this page, for its refresh
 */
public record CampaignListView(
    List<CampaignRow> rows, String status, @Nullable String next, String address) {
  public List<String> statuses() {
    return Arrays.stream(CampaignStatus.values()).map(CampaignStatus::label).toList();
  }
}
