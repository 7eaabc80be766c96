package dev.recado.server;

import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.ChangeFields;
import dev.recado.application.contacts.ContactCards;
import dev.recado.application.contacts.ExportContacts;
import dev.recado.application.contacts.ImportContacts;
import dev.recado.application.contacts.ListContacts;
import dev.recado.application.contacts.PreviewImport;
import dev.recado.application.contacts.port.ContactDetails;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.contacts.PostgresContactDetails;
import dev.recado.persistence.contacts.PostgresContactSearch;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The address book as a whole: searched, taken in, carried away. */
@Dependent
public class AddressBookWiring {
  @Produces
  @Singleton
  ContactSearch contactSearch(Jdbi jdbi) {
    return new PostgresContactSearch(jdbi);
  }

  @Produces
  @Singleton
  ContactDetails contactDetails(Jdbi jdbi) {
    return new PostgresContactDetails(jdbi);
  }

  @Produces
  @Singleton
  ContactCards contactCards(ContactTags tags, OptOuts optOuts) {
    return new ContactCards(tags, optOuts);
  }

  @Produces
  @Singleton
  ListContacts listContacts(Transactions transactions, ContactSearch search, ContactCards cards) {
    return new ListContacts(transactions, search, cards);
  }

  @Produces
  @Singleton
  ChangeFields changeFields(Essentials essentials, Contacts contacts, ContactDetails details) {
    return new ChangeFields(essentials, contacts, details);
  }

  @Produces
  @Singleton
  ImportContacts importContacts(
      Essentials essentials,
      PhoneBook phoneBook,
      ContactDetails details,
      PhoneNumbers phoneNumbers) {
    return new ImportContacts(essentials, phoneBook, details, phoneNumbers);
  }

  @Produces
  @Singleton
  PreviewImport previewImport(PhoneNumbers phoneNumbers) {
    return new PreviewImport(phoneNumbers);
  }

  @Produces
  @Singleton
  ExportContacts exportContacts(
      Essentials essentials, ListContacts contacts, ContactDetails details) {
    return new ExportContacts(essentials, contacts, details);
  }
}
