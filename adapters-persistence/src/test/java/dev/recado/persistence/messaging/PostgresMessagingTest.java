package dev.recado.persistence.messaging;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.campaigns.CampaignQueueContract;
import dev.recado.testkit.messaging.LanesContract;
import dev.recado.testkit.messaging.LedgerContract;
import dev.recado.testkit.messaging.MergedTalksContract;
import dev.recado.testkit.messaging.MessagesContract;
import dev.recado.testkit.messaging.OutboxContract;
import dev.recado.testkit.messaging.PaceSettingsContract;
import dev.recado.testkit.messaging.SettlementsContract;
import dev.recado.testkit.messaging.TrafficContract;
import dev.recado.testkit.messaging.UsageContract;
import org.junit.jupiter.api.Nested;

class PostgresMessagingTest {
  @Nested
  class OfMessages implements MessagesContract, OnPostgres {}

  @Nested
  class OfMergedTalks implements MergedTalksContract, OnPostgres {}

  @Nested
  class OfLanes implements LanesContract, OnPostgres {}

  @Nested
  class OfTheLedger implements LedgerContract, OnPostgres {}

  @Nested
  class OfSettlements implements SettlementsContract, OnPostgres {}

  @Nested
  class OfPaceSettings implements PaceSettingsContract, OnPostgres {}

  @Nested
  class OfTraffic implements TrafficContract, OnPostgres {}

  @Nested
  class OfUsage implements UsageContract, OnPostgres {}

  @Nested
  class OfTheOutbox implements OutboxContract, OnPostgres {}

  @Nested
  class OfTheCampaignQueue implements CampaignQueueContract, OnPostgres {}
}
