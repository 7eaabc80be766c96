package dev.recado.server;

import dev.recado.application.contacts.AddContact;
import dev.recado.application.contacts.ContactCards;
import dev.recado.application.contacts.LearnPerson;
import dev.recado.application.contacts.ListMerges;
import dev.recado.application.contacts.ListTags;
import dev.recado.application.contacts.MergeContacts;
import dev.recado.application.contacts.NameContact;
import dev.recado.application.contacts.ShowContact;
import dev.recado.application.contacts.TagContact;
import dev.recado.application.contacts.UndoMerge;
import dev.recado.application.contacts.UntagContact;
import dev.recado.application.contacts.port.Aliases;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.contacts.PostgresAliases;
import dev.recado.persistence.contacts.PostgresContactMerges;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The address book. */
@Dependent
public class ContactWiring {
  @Produces
  @Singleton
  ContactMerges contactMerges(Jdbi jdbi) {
    return new PostgresContactMerges(jdbi);
  }

  @Produces
  @Singleton
  Aliases aliases(Jdbi jdbi) {
    return new PostgresAliases(jdbi);
  }

  @Produces
  @Singleton
  LearnPerson learnPerson(Essentials essentials, Contacts contacts, Aliases aliases) {
    return new LearnPerson(essentials, contacts, aliases);
  }

  @Produces
  @Singleton
  AddContact addContact(
      Essentials essentials,
      Contacts contacts,
      Aliases aliases,
      ContactCards cards,
      PhoneNumbers phoneNumbers) {
    return new AddContact(essentials, contacts, aliases, cards, phoneNumbers);
  }

  @Produces
  @Singleton
  ShowContact showContact(Transactions transactions, Contacts contacts, ContactCards cards) {
    return new ShowContact(transactions, contacts, cards);
  }

  @Produces
  @Singleton
  NameContact nameContact(Essentials essentials, Contacts contacts) {
    return new NameContact(essentials, contacts);
  }

  @Produces
  @Singleton
  MergeContacts mergeContacts(Essentials essentials, Contacts contacts, ContactMerges merges) {
    return new MergeContacts(essentials, contacts, merges);
  }

  @Produces
  @Singleton
  ListMerges listMerges(Transactions transactions, Contacts contacts, ContactMerges merges) {
    return new ListMerges(transactions, contacts, merges);
  }

  @Produces
  @Singleton
  UndoMerge undoMerge(Essentials essentials, ContactMerges merges) {
    return new UndoMerge(essentials, merges);
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
}
