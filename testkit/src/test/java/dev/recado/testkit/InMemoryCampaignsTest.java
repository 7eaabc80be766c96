package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.campaigns.CampaignContract;
import dev.recado.testkit.campaigns.CampaignTables.RecipientRow;
import dev.recado.testkit.campaigns.CampaignsContract;
import dev.recado.testkit.campaigns.CensusContract;
import dev.recado.testkit.campaigns.RecipientRevision;
import dev.recado.testkit.campaigns.RecipientsContract;
import dev.recado.testkit.campaigns.UploadsContract;
import dev.recado.testkit.contacts.PhoneBookContract;
import org.junit.jupiter.api.Nested;

class InMemoryCampaignsTest {
  interface OnTables extends CampaignContract, OnMemory {
    @Override
    default void handOver(
        TenantScope scope, CampaignId campaign, RecipientId recipient, MessageId message) {
      var table = MEMORY.campaignTables().recipients();
      RecipientRow row = table.find(scope, recipient).orElseThrow();
      table.replace(
          scope,
          recipient,
          new RecipientRow(
              row.tenant(), RecipientRevision.of(row.value()).handed(message, 0).done()));
    }
  }

  @Nested
  class Campaigns implements CampaignsContract, OnTables {}

  @Nested
  class Recipients implements RecipientsContract, OnTables {}

  @Nested
  class Uploads implements UploadsContract, OnMemory {}

  @Nested
  class Census implements CensusContract, OnMemory {}

  @Nested
  class PhoneBook implements PhoneBookContract, OnMemory {}
}
