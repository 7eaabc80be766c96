package dev.recado.server;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.port.Units;
import dev.recado.application.campaigns.CampaignChecks;
import dev.recado.application.campaigns.CampaignDesk;
import dev.recado.application.campaigns.CampaignLaunch;
import dev.recado.application.campaigns.CampaignTexts;
import dev.recado.application.campaigns.CampaignUnit;
import dev.recado.application.campaigns.CampaignWatch;
import dev.recado.application.campaigns.CancelCampaign;
import dev.recado.application.campaigns.CloneCampaign;
import dev.recado.application.campaigns.CreateCampaign;
import dev.recado.application.campaigns.DispatchCampaign;
import dev.recado.application.campaigns.EditCampaign;
import dev.recado.application.campaigns.ListCampaigns;
import dev.recado.application.campaigns.ListContactCampaigns;
import dev.recado.application.campaigns.ListRecipients;
import dev.recado.application.campaigns.NamedPeople;
import dev.recado.application.campaigns.PauseCampaign;
import dev.recado.application.campaigns.PreviewWording;
import dev.recado.application.campaigns.Prognosis;
import dev.recado.application.campaigns.ResetCampaign;
import dev.recado.application.campaigns.ResumeCampaign;
import dev.recado.application.campaigns.RetryFailedRecipients;
import dev.recado.application.campaigns.ScheduleCampaign;
import dev.recado.application.campaigns.SendTest;
import dev.recado.application.campaigns.ShowCampaign;
import dev.recado.application.campaigns.ShowProgress;
import dev.recado.application.campaigns.WatchCampaigns;
import dev.recado.application.campaigns.WhyCampaignWaits;
import dev.recado.application.campaigns.port.CampaignFigures;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.messaging.SendMessage;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.campaigns.PostgresCampaignFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Use cases of campaigns: what people ask of them, and what they do by themselves. */
@Dependent
public class CampaignWiring {
  @Produces
  @Singleton
  CampaignDesk campaignDesk(Essentials essentials, Campaigns campaigns) {
    return new CampaignDesk(essentials, campaigns);
  }

  @Produces
  @Singleton
  CampaignLaunch campaignLaunch(
      Essentials essentials,
      CampaignChecks checks,
      Recipients recipients,
      Connections connections,
      Lanes lanes) {
    return new CampaignLaunch(essentials, checks, recipients, connections, lanes);
  }

  @Produces
  @Singleton
  CampaignTexts campaignTexts(Templates templates) {
    return new CampaignTexts(templates);
  }

  @Produces
  @Singleton
  CampaignUnit campaignUnit(Units units, Connections connections) {
    return new CampaignUnit(units, connections);
  }

  @Produces
  @Singleton
  NamedPeople namedPeople(Essentials essentials, PhoneBook phoneBook, PhoneNumbers phoneNumbers) {
    return new NamedPeople(essentials, phoneBook, phoneNumbers);
  }

  @Produces
  @Singleton
  CreateCampaign createCampaign(
      Essentials essentials,
      Campaigns campaigns,
      Recipients recipients,
      CampaignUnit units,
      NamedPeople people,
      CampaignTexts texts) {
    return new CreateCampaign(essentials, campaigns, recipients, units, people, texts);
  }

  @Produces
  @Singleton
  EditCampaign editCampaign(CampaignDesk desk, CampaignTexts texts) {
    return new EditCampaign(desk, texts);
  }

  @Produces
  @Singleton
  CloneCampaign cloneCampaign(Essentials essentials, Campaigns campaigns, Recipients recipients) {
    return new CloneCampaign(essentials, campaigns, recipients);
  }

  @Produces
  @Singleton
  ListCampaigns listCampaigns(Transactions transactions, Campaigns campaigns) {
    return new ListCampaigns(transactions, campaigns);
  }

  @Produces
  @Singleton
  ListRecipients listRecipients(
      Transactions transactions, CampaignDesk desk, Recipients recipients) {
    return new ListRecipients(transactions, desk, recipients);
  }

  @Produces
  @Singleton
  ShowCampaign showCampaign(Transactions transactions, Campaigns campaigns, WhyCampaignWaits why) {
    return new ShowCampaign(transactions, campaigns, why);
  }

  @Produces
  @Singleton
  WhyCampaignWaits whyCampaignWaits(
      Essentials essentials, Connections connections, Traffic traffic) {
    return new WhyCampaignWaits(essentials, connections, traffic);
  }

  @Produces
  @Singleton
  DispatchCampaign dispatchCampaign(CampaignDesk desk, CampaignLaunch launch) {
    return new DispatchCampaign(desk, launch);
  }

  @Produces
  @Singleton
  ScheduleCampaign scheduleCampaign(CampaignDesk desk) {
    return new ScheduleCampaign(desk);
  }

  @Produces
  @Singleton
  PauseCampaign pauseCampaign(CampaignDesk desk) {
    return new PauseCampaign(desk);
  }

  @Produces
  @Singleton
  ResumeCampaign resumeCampaign(Essentials essentials, CampaignDesk desk, CampaignLaunch launch) {
    return new ResumeCampaign(essentials, desk, launch);
  }

  @Produces
  @Singleton
  CancelCampaign cancelCampaign(Essentials essentials, CampaignDesk desk, Recipients recipients) {
    return new CancelCampaign(essentials, desk, recipients);
  }

  @Produces
  @Singleton
  ResetCampaign resetCampaign(Essentials essentials, CampaignDesk desk, Recipients recipients) {
    return new ResetCampaign(essentials, desk, recipients);
  }

  @Produces
  @Singleton
  RetryFailedRecipients retryFailedRecipients(
      Essentials essentials,
      CampaignDesk desk,
      CampaignLaunch launch,
      Campaigns campaigns,
      Recipients recipients) {
    return new RetryFailedRecipients(essentials, desk, launch, campaigns, recipients);
  }

  @Produces
  @Singleton
  SendTest sendTest(CampaignDesk desk, Templates templates, SendMessage sendMessage) {
    return new SendTest(desk, templates, sendMessage);
  }

  @Produces
  @Singleton
  CampaignWatch campaignWatch(
      Essentials essentials, Campaigns campaigns, Recipients recipients, CampaignLaunch launch) {
    return new CampaignWatch(essentials, campaigns, recipients, launch);
  }

  @Produces
  @Singleton
  WatchCampaigns watchCampaigns(
      Essentials essentials, JobGate gate, Campaigns campaigns, CampaignWatch watch) {
    return new WatchCampaigns(essentials, gate, campaigns, watch);
  }

  @Produces
  @Singleton
  CampaignFigures campaignFigures(Jdbi jdbi) {
    return new PostgresCampaignFigures(jdbi);
  }

  @Produces
  @Singleton
  ShowProgress showProgress(
      Essentials essentials, Campaigns campaigns, CampaignFigures figures, Prognosis prognosis) {
    return new ShowProgress(essentials, campaigns, figures, prognosis);
  }

  @Produces
  @Singleton
  ListContactCampaigns listContactCampaigns(
      Transactions transactions, Contacts contacts, CampaignFigures figures) {
    return new ListContactCampaigns(transactions, contacts, figures);
  }

  @Produces
  @Singleton
  PreviewWording previewWording(Templates templates) {
    return new PreviewWording(templates);
  }
}
