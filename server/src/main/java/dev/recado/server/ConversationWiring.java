package dev.recado.server;

import dev.recado.application.access.AccessGate;
import dev.recado.application.connections.ApplyConnectionEvent;
import dev.recado.application.consent.HeedOptOut;
import dev.recado.application.contacts.LearnPerson;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.inbox.ApplyEvent;
import dev.recado.application.inbox.InFlight;
import dev.recado.application.inbox.LearnFromReceipt;
import dev.recado.application.inbox.ListMessages;
import dev.recado.application.inbox.OtherSide;
import dev.recado.application.inbox.ReceiveEvent;
import dev.recado.application.inbox.StoreEvent;
import dev.recado.application.inbox.SuspectGaps;
import dev.recado.application.inbox.TakeMessage;
import dev.recado.application.inbox.TakeNews;
import dev.recado.application.inbox.Threading;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.inbox.port.Responses;
import dev.recado.application.inbox.port.Revisions;
import dev.recado.application.media.ExpectMedia;
import dev.recado.application.media.KeepInlineMedia;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Use cases of the inbox: receiving and reading. */
@Dependent
public class ConversationWiring {
  @Produces
  @Singleton
  ApplyEvent applyEvent(
      Essentials essentials,
      ApplyConnectionEvent connections,
      TakeMessage messages,
      TakeNews news,
      LearnPerson people,
      SuspectGaps gaps) {
    return new ApplyEvent(essentials, connections, messages, news, people, gaps);
  }

  @Produces
  @Singleton
  TakeNews takeNews(
      Essentials essentials, Inbox inbox, Responses responses, LearnFromReceipt lessons) {
    return new TakeNews(essentials, inbox, responses, lessons);
  }

  @Produces
  @Singleton
  LearnFromReceipt learnFromReceipt(
      Essentials essentials, KnownMessages known, Contacts contacts, LearnPerson people) {
    return new LearnFromReceipt(essentials, known, contacts, people);
  }

  @Produces
  @Singleton
  Threading threading(Responses responses, Revisions revisions) {
    return new Threading(responses, revisions);
  }

  @Produces
  @Singleton
  ListMessages listMessages(
      Transactions transactions,
      Conversations conversations,
      Messages messages,
      Threading threading) {
    return new ListMessages(transactions, conversations, messages, threading);
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
  StoreEvent storeEvent(
      Essentials essentials, RawEvents rawEvents, ApplyEvent application, KeepInlineMedia inline) {
    return new StoreEvent(essentials, rawEvents, application, inline);
  }

  @Produces
  @Singleton
  TakeMessage takeMessage(
      Essentials essentials,
      Inbox inbox,
      OtherSide otherSide,
      HeedOptOut consent,
      ExpectMedia media,
      Traces traces) {
    return new TakeMessage(essentials, inbox, otherSide, consent, media, traces);
  }

  @Produces
  @Singleton
  OtherSide otherSide(
      Essentials essentials, LearnPerson people, ContactMerges merges, Contacts contacts) {
    return new OtherSide(essentials, people, merges, contacts);
  }
}
