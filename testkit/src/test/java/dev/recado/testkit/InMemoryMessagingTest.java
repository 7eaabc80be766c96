package dev.recado.testkit;

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

class InMemoryMessagingTest {
  @Nested
  class Messages implements MessagesContract, OnMemory {}

  @Nested
  class MergedTalks implements MergedTalksContract, OnMemory {}

  @Nested
  class Lanes implements LanesContract, OnMemory {}

  @Nested
  class Ledger implements LedgerContract, OnMemory {}

  @Nested
  class Settlements implements SettlementsContract, OnMemory {}

  @Nested
  class PaceSettings implements PaceSettingsContract, OnMemory {}

  @Nested
  class Traffic implements TrafficContract, OnMemory {}

  @Nested
  class Usage implements UsageContract, OnMemory {}

  @Nested
  class Outbox implements OutboxContract, OnMemory {}

  @Nested
  class CampaignQueue implements CampaignQueueContract, OnMemory {}
}
