package dev.recado.server;

import dev.recado.application.connections.port.Connections;
import dev.recado.application.consent.ChangeOptOutRules;
import dev.recado.application.consent.HeedOptOut;
import dev.recado.application.consent.ListOptOuts;
import dev.recado.application.consent.OptOutContact;
import dev.recado.application.consent.ShowOptOutRules;
import dev.recado.application.consent.ShowOptOuts;
import dev.recado.application.consent.UndoOptOut;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.messaging.Acceptance;
import dev.recado.application.messaging.AutomaticReply;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Use cases of consent: who does not want to be written to. */
@Dependent
public class ConsentWiring {
  @Produces
  @Singleton
  AutomaticReply automaticReply(
      Essentials essentials,
      Acceptance acceptance,
      Connections connections,
      Conversations conversations) {
    return new AutomaticReply(essentials, acceptance, connections, conversations);
  }

  @Produces
  @Singleton
  HeedOptOut heedOptOut(
      Essentials essentials,
      Conversations conversations,
      OptOuts optOuts,
      OptOutSettings settings,
      AutomaticReply reply,
      Flags flags) {
    return new HeedOptOut(essentials, conversations, optOuts, settings, reply, flags);
  }

  @Produces
  @Singleton
  OptOutContact optOutContact(Essentials essentials, Contacts contacts, OptOuts optOuts) {
    return new OptOutContact(essentials, contacts, optOuts);
  }

  @Produces
  @Singleton
  UndoOptOut undoOptOut(Essentials essentials, Contacts contacts, OptOuts optOuts) {
    return new UndoOptOut(essentials, contacts, optOuts);
  }

  @Produces
  @Singleton
  ShowOptOuts showOptOuts(Transactions transactions, Contacts contacts, OptOuts optOuts) {
    return new ShowOptOuts(transactions, contacts, optOuts);
  }

  @Produces
  @Singleton
  ListOptOuts listOptOuts(Transactions transactions, OptOuts optOuts) {
    return new ListOptOuts(transactions, optOuts);
  }

  @Produces
  @Singleton
  ShowOptOutRules showOptOutRules(Transactions transactions, OptOutSettings settings) {
    return new ShowOptOutRules(transactions, settings);
  }

  @Produces
  @Singleton
  ChangeOptOutRules changeOptOutRules(Essentials essentials, OptOutSettings settings) {
    return new ChangeOptOutRules(essentials, settings);
  }
}
