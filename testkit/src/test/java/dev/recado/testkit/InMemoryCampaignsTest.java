package dev.recado.testkit;

import dev.recado.testkit.campaigns.CampaignsContract;
import dev.recado.testkit.campaigns.RecipientsContract;
import dev.recado.testkit.contacts.PhoneBookContract;
import org.junit.jupiter.api.Nested;

class InMemoryCampaignsTest {
  @Nested
  class Campaigns implements CampaignsContract, OnMemory {}

  @Nested
  class Recipients implements RecipientsContract, OnMemory {}

  @Nested
  class PhoneBook implements PhoneBookContract, OnMemory {}
}
