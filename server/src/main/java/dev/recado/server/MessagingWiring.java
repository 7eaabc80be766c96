package dev.recado.server;

import dev.recado.application.access.JobGate;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.inbox.Threading;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.media.OutgoingFiles;
import dev.recado.application.media.port.MediaGateway;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.messaging.Acceptance;
import dev.recado.application.messaging.AwaitDelivery;
import dev.recado.application.messaging.CampaignTurn;
import dev.recado.application.messaging.Carrier;
import dev.recado.application.messaging.ConcludeAttempt;
import dev.recado.application.messaging.CountOutbox;
import dev.recado.application.messaging.LearnFromSending;
import dev.recado.application.messaging.ListOutbox;
import dev.recado.application.messaging.NextMessage;
import dev.recado.application.messaging.ProbeGateway;
import dev.recado.application.messaging.ReplyInConversation;
import dev.recado.application.messaging.RequeueFailed;
import dev.recado.application.messaging.RequeueMessage;
import dev.recado.application.messaging.ReviewOutbox;
import dev.recado.application.messaging.RunLanes;
import dev.recado.application.messaging.SendMessage;
import dev.recado.application.messaging.SettleByHand;
import dev.recado.application.messaging.SettleUncertain;
import dev.recado.application.messaging.ShowMessage;
import dev.recado.application.messaging.WhyWaiting;
import dev.recado.application.messaging.WorkLane;
import dev.recado.application.messaging.port.CampaignQueue;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.messaging.port.Settlements;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Secrets;
import dev.recado.application.operations.port.Traces;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.message.OutboundAllowlist;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Use cases of messaging: everything that is sent. */
@Dependent
public class MessagingWiring {
  private static final int LANES_AT_ONCE = 32;

  @Produces
  @Singleton
  Acceptance acceptance(
      Essentials essentials,
      Messages messages,
      Lanes lanes,
      Secrets secrets,
      OutgoingFiles files,
      Traces traces) {
    return new Acceptance(essentials, messages, lanes, secrets, files, traces);
  }

  @Produces
  @Singleton
  AwaitDelivery awaitDelivery(Essentials essentials, Messages messages, WhyWaiting why) {
    return new AwaitDelivery(essentials, messages, why);
  }

  @Produces
  @Singleton
  Carrier carrier(
      Gateway gateway,
      MediaGateway files,
      MediaStorage storage,
      InstantSource clock,
      Traces traces) {
    return new Carrier(gateway, files, storage, clock, traces);
  }

  @Produces
  @Singleton
  CampaignTurn campaignTurn(
      Essentials essentials,
      CampaignQueue queue,
      Conversations conversations,
      Templates templates) {
    return new CampaignTurn(essentials, queue, conversations, templates);
  }

  @Produces
  @Singleton
  LearnFromSending learnFromSending(
      Essentials essentials, Contacts contacts, ContactMerges merges) {
    return new LearnFromSending(essentials, contacts, merges);
  }

  @Produces
  @Singleton
  ConcludeAttempt concludeAttempt(
      Essentials essentials, Ledger ledger, LearnFromSending lessons, ProbeGateway probe) {
    return new ConcludeAttempt(essentials, ledger, lessons, probe);
  }

  @Produces
  @Singleton
  NextMessage nextMessage(
      Essentials essentials,
      Lanes lanes,
      Ledger ledger,
      Traffic traffic,
      CampaignTurn campaigns,
      OutboundAllowlist allowlist) {
    NextMessage.Limits limits = new NextMessage.Limits(allowlist, new SecureRandom());
    return new NextMessage(essentials, lanes, ledger, traffic, campaigns, limits);
  }

  @Produces
  @Singleton
  ProbeGateway probeGateway(
      Essentials essentials, Lanes lanes, Connections connections, Gateway gateway) {
    return new ProbeGateway(essentials, lanes, connections, gateway);
  }

  @Produces
  @Singleton
  ReplyInConversation replyInConversation(
      Essentials essentials,
      Acceptance acceptance,
      Connections connections,
      Conversations conversations) {
    return new ReplyInConversation(essentials, acceptance, connections, conversations);
  }

  @Produces
  @Singleton
  RequeueMessage requeueMessage(
      Essentials essentials,
      Messages messages,
      Lanes lanes,
      Conversations conversations,
      Contacts contacts) {
    return new RequeueMessage(essentials, messages, lanes, conversations, contacts);
  }

  @Produces
  @Singleton
  RequeueFailed requeueFailed(Essentials essentials, Outbox outbox, Lanes lanes) {
    return new RequeueFailed(essentials, outbox, lanes);
  }

  @Produces
  @Singleton
  CountOutbox countOutbox(Transactions transactions, Outbox outbox) {
    return new CountOutbox(transactions, outbox);
  }

  @Produces
  @Singleton
  ListOutbox listOutbox(Transactions transactions, Outbox outbox) {
    return new ListOutbox(transactions, outbox);
  }

  @Produces
  @Singleton
  ReviewOutbox reviewOutbox(
      Transactions transactions,
      Outbox outbox,
      Conversations conversations,
      Contacts contacts,
      WhyWaiting why) {
    return new ReviewOutbox(transactions, outbox, conversations, contacts, why);
  }

  @Produces
  @Singleton
  SettleByHand settleByHand(
      Essentials essentials, Messages messages, Settlements settlements, Lanes lanes) {
    return new SettleByHand(essentials, messages, settlements, lanes);
  }

  @Produces
  @Singleton
  RunLanes runLanes(
      Essentials essentials, JobGate gate, Lanes lanes, WorkLane work, WorkPlaces places) {
    Executor executor = places.atMost(LANES_AT_ONCE);
    return new RunLanes(essentials, gate, lanes, work, executor);
  }

  @Produces
  @Singleton
  SendMessage sendMessage(
      Essentials essentials,
      Acceptance acceptance,
      Connections connections,
      Contacts contacts,
      Conversations conversations,
      PhoneNumbers phoneNumbers) {
    return new SendMessage(
        essentials, acceptance, connections, contacts, conversations, phoneNumbers);
  }

  @Produces
  @Singleton
  SettleUncertain settleUncertain(
      Essentials essentials,
      JobGate gate,
      Settlements settlements,
      Ledger ledger,
      Lanes lanes,
      Gateway gateway) {
    return new SettleUncertain(essentials, gate, settlements, ledger, lanes, gateway);
  }

  @Produces
  @Singleton
  ShowMessage showMessage(
      Transactions transactions, Messages messages, WhyWaiting why, Threading threading) {
    return new ShowMessage(transactions, messages, why, threading);
  }

  @Produces
  @Singleton
  WhyWaiting whyWaiting(Essentials essentials, Traffic traffic) {
    return new WhyWaiting(essentials, traffic);
  }

  @Produces
  @Singleton
  WorkLane workLane(
      Essentials essentials,
      Lanes lanes,
      Carrier carrier,
      NextMessage next,
      ConcludeAttempt conclusion,
      ProbeGateway probe) {
    return new WorkLane(essentials, lanes, carrier, next, conclusion, probe);
  }
}
