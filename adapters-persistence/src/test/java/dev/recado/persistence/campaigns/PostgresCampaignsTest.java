package dev.recado.persistence.campaigns;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.campaigns.CampaignFiguresContract;
import dev.recado.testkit.campaigns.CampaignsContract;
import dev.recado.testkit.campaigns.ContactVariablesContract;
import dev.recado.testkit.campaigns.RecipientsContract;
import dev.recado.testkit.contacts.PhoneBookContract;
import org.junit.jupiter.api.Nested;

class PostgresCampaignsTest {
  @Nested
  class OfCampaigns implements CampaignsContract, OnPostgres {}

  @Nested
  class OfRecipients implements RecipientsContract, OnPostgres {}

  @Nested
  class OfFigures implements CampaignFiguresContract, OnPostgres {}

  @Nested
  class OfContactVariables implements ContactVariablesContract, OnPostgres {}

  @Nested
  class OfThePhoneBook implements PhoneBookContract, OnPostgres {}
}
