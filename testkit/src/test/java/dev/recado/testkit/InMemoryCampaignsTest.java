package dev.recado.testkit;

import dev.recado.testkit.campaigns.CampaignFiguresContract;
import dev.recado.testkit.campaigns.CampaignsContract;
import dev.recado.testkit.campaigns.CensusContract;
import dev.recado.testkit.campaigns.ContactVariablesContract;
import dev.recado.testkit.campaigns.RecipientsContract;
import dev.recado.testkit.campaigns.UploadsContract;
import dev.recado.testkit.contacts.PhoneBookContract;
import org.junit.jupiter.api.Nested;

class InMemoryCampaignsTest {
  @Nested
  class Campaigns implements CampaignsContract, OnMemory {}

  @Nested
  class Recipients implements RecipientsContract, OnMemory {}

  @Nested
  class Uploads implements UploadsContract, OnMemory {}

  @Nested
  class Census implements CensusContract, OnMemory {}

  @Nested
  class Figures implements CampaignFiguresContract, OnMemory {}

  @Nested
  class ContactVariables implements ContactVariablesContract, OnMemory {}

  @Nested
  class PhoneBook implements PhoneBookContract, OnMemory {}
}
