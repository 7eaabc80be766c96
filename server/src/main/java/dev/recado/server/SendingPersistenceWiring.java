package dev.recado.server;

import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.messaging.port.CampaignQueue;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.messaging.port.PaceSettings;
import dev.recado.application.messaging.port.Settlements;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.port.Pauses;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.domain.pacing.Pace;
import dev.recado.persistence.campaigns.PostgresCampaigns;
import dev.recado.persistence.campaigns.PostgresRecipients;
import dev.recado.persistence.messaging.PostgresCampaignQueue;
import dev.recado.persistence.messaging.PostgresLanes;
import dev.recado.persistence.messaging.PostgresLedger;
import dev.recado.persistence.messaging.PostgresMessages;
import dev.recado.persistence.messaging.PostgresOutbox;
import dev.recado.persistence.messaging.PostgresPaceSettings;
import dev.recado.persistence.messaging.PostgresSettlements;
import dev.recado.persistence.messaging.PostgresTraffic;
import dev.recado.persistence.operations.PostgresPauses;
import dev.recado.persistence.operations.PostgresPlatformSwitch;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The PostgreSQL adapters of sending: messages, lanes, campaigns, kill switches. */
@Dependent
public class SendingPersistenceWiring {
  @Produces
  @Singleton
  Messages messages(Jdbi jdbi) {
    return new PostgresMessages(jdbi);
  }

  @Produces
  @Singleton
  Lanes lanes(Jdbi jdbi) {
    return new PostgresLanes(jdbi);
  }

  @Produces
  @Singleton
  Ledger ledger(Jdbi jdbi) {
    return new PostgresLedger(jdbi);
  }

  @Produces
  @Singleton
  Outbox outbox(Jdbi jdbi) {
    return new PostgresOutbox(jdbi);
  }

  @Produces
  @Singleton
  Settlements settlements(Jdbi jdbi) {
    return new PostgresSettlements(jdbi);
  }

  /** The pace is the one that connections without a pace of their own follow. */
  @Produces
  @Singleton
  PaceSettings paceSettings(Jdbi jdbi, Pace installation) {
    return new PostgresPaceSettings(jdbi, installation);
  }

  @Produces
  @Singleton
  Traffic traffic(Jdbi jdbi, Pace installation) {
    return new PostgresTraffic(jdbi, installation);
  }

  @Produces
  @Singleton
  CampaignQueue campaignQueue(Jdbi jdbi) {
    return new PostgresCampaignQueue(jdbi);
  }

  @Produces
  @Singleton
  Pauses pauses(Jdbi jdbi) {
    return new PostgresPauses(jdbi);
  }

  @Produces
  @Singleton
  PlatformSwitch platformSwitch(Jdbi jdbi) {
    return new PostgresPlatformSwitch(jdbi);
  }

  @Produces
  @Singleton
  Campaigns campaigns(Jdbi jdbi) {
    return new PostgresCampaigns(jdbi);
  }

  @Produces
  @Singleton
  Recipients recipients(Jdbi jdbi) {
    return new PostgresRecipients(jdbi);
  }
}
