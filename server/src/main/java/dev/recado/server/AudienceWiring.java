package dev.recado.server;

import dev.recado.application.campaigns.AudienceEntry;
import dev.recado.application.campaigns.AudienceQuestions;
import dev.recado.application.campaigns.CampaignChecks;
import dev.recado.application.campaigns.ExportRecipients;
import dev.recado.application.campaigns.PreflightCampaign;
import dev.recado.application.campaigns.PreviewAudience;
import dev.recado.application.campaigns.Prognosis;
import dev.recado.application.campaigns.TextPreviews;
import dev.recado.application.campaigns.UploadAudience;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Census;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.campaigns.port.Uploads;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.campaigns.PostgresCensus;
import dev.recado.persistence.campaigns.PostgresUploads;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Who a campaign goes to: tables taken in, pre-flight, export. */
@Dependent
public class AudienceWiring {
  @Produces
  @Singleton
  Uploads uploads(Jdbi jdbi) {
    return new PostgresUploads(jdbi);
  }

  @Produces
  @Singleton
  Census census(Jdbi jdbi) {
    return new PostgresCensus(jdbi);
  }

  @Produces
  @Singleton
  AudienceEntry audienceEntry(Essentials essentials, PhoneBook phoneBook, Recipients recipients) {
    return new AudienceEntry(essentials, phoneBook, recipients);
  }

  @Produces
  @Singleton
  UploadAudience uploadAudience(
      Essentials essentials,
      Campaigns campaigns,
      Uploads uploads,
      AudienceEntry entry,
      PhoneNumbers phoneNumbers) {
    return new UploadAudience(essentials, campaigns, uploads, entry, phoneNumbers);
  }

  @Produces
  @Singleton
  PreviewAudience previewAudience(
      Transactions transactions, Campaigns campaigns, PhoneNumbers phoneNumbers) {
    return new PreviewAudience(transactions, campaigns, phoneNumbers);
  }

  @Produces
  @Singleton
  AudienceQuestions audienceQuestions(Connections connections, Templates templates) {
    return new AudienceQuestions(connections, templates);
  }

  @Produces
  @Singleton
  CampaignChecks campaignChecks(Census census, Uploads uploads, AudienceQuestions questions) {
    return new CampaignChecks(census, uploads, questions);
  }

  @Produces
  @Singleton
  TextPreviews textPreviews(Census census, Templates templates) {
    return new TextPreviews(census, templates);
  }

  @Produces
  @Singleton
  Prognosis prognosis(Connections connections, Traffic traffic) {
    return new Prognosis(connections, traffic);
  }

  @Produces
  @Singleton
  PreflightCampaign preflightCampaign(
      Essentials essentials,
      Campaigns campaigns,
      Census census,
      CampaignChecks checks,
      TextPreviews previews,
      Prognosis prognosis) {
    return new PreflightCampaign(essentials, campaigns, census, checks, previews, prognosis);
  }

  @Produces
  @Singleton
  ExportRecipients exportRecipients(
      Essentials essentials, Campaigns campaigns, Recipients recipients) {
    return new ExportRecipients(essentials, campaigns, recipients);
  }
}
