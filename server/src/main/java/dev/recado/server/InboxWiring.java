package dev.recado.server;

import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Units;
import dev.recado.application.inbox.AddNote;
import dev.recado.application.inbox.AddQuickReply;
import dev.recado.application.inbox.AssignConversation;
import dev.recado.application.inbox.ChangeQuickReply;
import dev.recado.application.inbox.CloseConversation;
import dev.recado.application.inbox.ListColleagues;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.inbox.ListNotes;
import dev.recado.application.inbox.ListQuickReplies;
import dev.recado.application.inbox.MarkConversationRead;
import dev.recado.application.inbox.ReadThread;
import dev.recado.application.inbox.RemoveQuickReply;
import dev.recado.application.inbox.ReopenConversation;
import dev.recado.application.inbox.ShowConversation;
import dev.recado.application.inbox.Threading;
import dev.recado.application.inbox.port.ConversationList;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.inbox.port.Notes;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.application.messaging.WhyWaiting;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.inbox.PostgresConversationList;
import dev.recado.persistence.inbox.PostgresNotes;
import dev.recado.persistence.inbox.PostgresQuickReplies;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** What members do in the inbox beside writing: looking, sharing out, closing, noting. */
@Dependent
public class InboxWiring {
  @Produces
  @Singleton
  ConversationList conversationList(Jdbi jdbi) {
    return new PostgresConversationList(jdbi);
  }

  @Produces
  @Singleton
  Notes notes(Jdbi jdbi) {
    return new PostgresNotes(jdbi);
  }

  @Produces
  @Singleton
  QuickReplies quickReplies(Jdbi jdbi) {
    return new PostgresQuickReplies(jdbi);
  }

  @Produces
  @Singleton
  ListConversations listConversations(Transactions transactions, ConversationList list) {
    return new ListConversations(transactions, list);
  }

  @Produces
  @Singleton
  ShowConversation showConversation(Transactions transactions, ConversationList list) {
    return new ShowConversation(transactions, list);
  }

  @Produces
  @Singleton
  MarkConversationRead markConversationRead(Essentials essentials, Conversations conversations) {
    return new MarkConversationRead(essentials, conversations);
  }

  @Produces
  @Singleton
  AssignConversation assignConversation(
      Essentials essentials, Conversations conversations, Members members) {
    return new AssignConversation(essentials, conversations, members);
  }

  @Produces
  @Singleton
  ListColleagues listColleagues(
      Transactions transactions, Conversations conversations, Members members) {
    return new ListColleagues(transactions, conversations, members);
  }

  @Produces
  @Singleton
  CloseConversation closeConversation(Essentials essentials, Conversations conversations) {
    return new CloseConversation(essentials, conversations);
  }

  @Produces
  @Singleton
  ReopenConversation reopenConversation(Essentials essentials, Conversations conversations) {
    return new ReopenConversation(essentials, conversations);
  }

  @Produces
  @Singleton
  AddNote addNote(Essentials essentials, Conversations conversations, Notes notes) {
    return new AddNote(essentials, conversations, notes);
  }

  @Produces
  @Singleton
  ListNotes listNotes(Transactions transactions, Conversations conversations, Notes notes) {
    return new ListNotes(transactions, conversations, notes);
  }

  @Produces
  @Singleton
  ReadThread readThread(
      Transactions transactions,
      Conversations conversations,
      Messages messages,
      Notes notes,
      Threading threading,
      WhyWaiting why) {
    return new ReadThread(transactions, conversations, messages, notes, threading, why);
  }

  @Produces
  @Singleton
  AddQuickReply addQuickReply(Essentials essentials, Units units, QuickReplies replies) {
    return new AddQuickReply(essentials, units, replies);
  }

  @Produces
  @Singleton
  ChangeQuickReply changeQuickReply(Essentials essentials, QuickReplies replies) {
    return new ChangeQuickReply(essentials, replies);
  }

  @Produces
  @Singleton
  RemoveQuickReply removeQuickReply(Essentials essentials, QuickReplies replies) {
    return new RemoveQuickReply(essentials, replies);
  }

  @Produces
  @Singleton
  ListQuickReplies listQuickReplies(Transactions transactions, QuickReplies replies) {
    return new ListQuickReplies(transactions, replies);
  }
}
