package dev.recado.persistence.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.message.MessageId;
import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.sql.TenantSql;
import dev.recado.testkit.campaigns.CampaignContract;
import dev.recado.testkit.campaigns.CampaignsContract;
import dev.recado.testkit.campaigns.RecipientsContract;
import dev.recado.testkit.contacts.PhoneBookContract;
import org.junit.jupiter.api.Nested;

class PostgresCampaignsTest {
  private static final TenantSql SQL = new TenantSql(PostgresBackend.shared().jdbi());

  interface OnTables extends CampaignContract, OnPostgres {
    @Override
    default void handOver(
        TenantScope scope, CampaignId campaign, RecipientId recipient, MessageId message) {
      SQL.updateOne(
          scope,
          "update messages set campaign_id = :campaign where tenant_id = :tenant and id = :message",
          values -> values.bind("campaign", campaign.value()).bind("message", message.value()));
      SQL.updateOne(
          scope,
          """
          update campaign_recipients set status = 'sending', message_id = :message, variant = 0
          where tenant_id = :tenant and id = :id
          """,
          values -> values.bind("id", recipient.value()).bind("message", message.value()));
    }
  }

  @Nested
  class OfCampaigns implements CampaignsContract, OnTables {}

  @Nested
  class OfRecipients implements RecipientsContract, OnTables {}

  @Nested
  class OfThePhoneBook implements PhoneBookContract, OnPostgres {}
}
