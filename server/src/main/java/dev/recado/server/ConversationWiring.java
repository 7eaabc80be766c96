package dev.recado.server;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.JobGate;
import dev.recado.application.connections.ApplyConnectionEvent;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.consent.HeedOptOut;
import dev.recado.application.contacts.AddContact;
import dev.recado.application.contacts.ListContacts;
import dev.recado.application.contacts.ListTags;
import dev.recado.application.contacts.TagContact;
import dev.recado.application.contacts.UntagContact;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.inbox.ApplyEvent;
import dev.recado.application.inbox.InFlight;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.inbox.ListMessages;
import dev.recado.application.inbox.MarkConversationRead;
import dev.recado.application.inbox.ReceiveEvent;
import dev.recado.application.inbox.StoreEvent;
import dev.recado.application.inbox.TakeMessage;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.messaging.Acceptance;
import dev.recado.application.messaging.AwaitDelivery;
import dev.recado.application.messaging.ConcludeAttempt;
import dev.recado.application.messaging.ReplyInConversation;
import dev.recado.application.messaging.RequeueMessage;
import dev.recado.application.messaging.RunLanes;
import dev.recado.application.messaging.SendMessage;
import dev.recado.application.messaging.SettleUncertain;
import dev.recado.application.messaging.ShowMessage;
import dev.recado.application.messaging.WorkLane;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.messaging.port.Settlements;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Secrets;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.web.http.VirtualThreads;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Use cases of inbox, contacts and messaging: receiving, reading and sending. */
@Dependent
public class ConversationWiring {
  private static final int LANES_AT_ONCE = 32;

  @Produces
  @Singleton
  ApplyEvent applyEvent(
      Essentials essentials,
      ApplyConnectionEvent connections,
      TakeMessage messages,
      Inbox inbox,
      Contacts contacts) {
    return new ApplyEvent(essentials, connections, messages, inbox, contacts);
  }

  @Produces
  @Singleton
  ListConversations listConversations(Transactions transactions, Conversations conversations) {
    return new ListConversations(transactions, conversations);
  }

  @Produces
  @Singleton
  ListMessages listMessages(
      Transactions transactions, Conversations conversations, Messages messages) {
    return new ListMessages(transactions, conversations, messages);
  }

  @Produces
  @Singleton
  MarkConversationRead markConversationRead(Essentials essentials, Conversations conversations) {
    return new MarkConversationRead(essentials, conversations);
  }

  @Produces
  @Singleton
  ReceiveEvent receiveEvent(
      Essentials essentials,
      AccessGate gate,
      EventReader reader,
      InFlight inFlight,
      StoreEvent store) {
    return new ReceiveEvent(essentials, gate, reader, inFlight, store);
  }

  @Produces
  @Singleton
  StoreEvent storeEvent(Essentials essentials, RawEvents rawEvents, ApplyEvent application) {
    return new StoreEvent(essentials, rawEvents, application);
  }

  @Produces
  @Singleton
  TakeMessage takeMessage(
      Essentials essentials, Inbox inbox, Contacts contacts, HeedOptOut consent) {
    return new TakeMessage(essentials, inbox, contacts, consent);
  }

  @Produces
  @Singleton
  AddContact addContact(
      Essentials essentials, Contacts contacts, ContactTags tags, PhoneNumbers phoneNumbers) {
    return new AddContact(essentials, contacts, tags, phoneNumbers);
  }

  @Produces
  @Singleton
  ListContacts listContacts(Transactions transactions, Contacts contacts, ContactTags tags) {
    return new ListContacts(transactions, contacts, tags);
  }

  @Produces
  @Singleton
  ListTags listTags(Transactions transactions, ContactTags tags) {
    return new ListTags(transactions, tags);
  }

  @Produces
  @Singleton
  TagContact tagContact(Essentials essentials, Contacts contacts, ContactTags tags) {
    return new TagContact(essentials, contacts, tags);
  }

  @Produces
  @Singleton
  UntagContact untagContact(Essentials essentials, Contacts contacts, ContactTags tags) {
    return new UntagContact(essentials, contacts, tags);
  }

  @Produces
  @Singleton
  Acceptance acceptance(Essentials essentials, Messages messages, Lanes lanes, Secrets secrets) {
    return new Acceptance(essentials, messages, lanes, secrets);
  }

  @Produces
  @Singleton
  AwaitDelivery awaitDelivery(Essentials essentials, Messages messages) {
    return new AwaitDelivery(essentials, messages);
  }

  @Produces
  @Singleton
  ConcludeAttempt concludeAttempt(Essentials essentials, Ledger ledger, Contacts contacts) {
    return new ConcludeAttempt(essentials, ledger, contacts);
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
  RequeueMessage requeueMessage(Essentials essentials, Messages messages, Lanes lanes) {
    return new RequeueMessage(essentials, messages, lanes);
  }

  @Produces
  @Singleton
  RunLanes runLanes(
      Essentials essentials,
      JobGate gate,
      Lanes lanes,
      WorkLane work,
      @VirtualThreads ManagedExecutorService threads) {
    BoundedExecutor executor = new BoundedExecutor(threads, LANES_AT_ONCE);
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
  ShowMessage showMessage(Transactions transactions, Messages messages) {
    return new ShowMessage(transactions, messages);
  }

  @Produces
  @Singleton
  WorkLane workLane(
      Essentials essentials,
      Lanes lanes,
      Ledger ledger,
      Gateway gateway,
      ConcludeAttempt conclusion,
      OutboundAllowlist allowlist) {
    return new WorkLane(essentials, lanes, ledger, gateway, conclusion, allowlist);
  }
}
