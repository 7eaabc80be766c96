package dev.recado.server;

import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.MemberPreferences;
import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Restrictions;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.inbox.port.Responses;
import dev.recado.application.inbox.port.Revisions;
import dev.recado.application.operations.port.IdempotencyKeys;
import dev.recado.application.operations.port.Partitions;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.JtaTransactions;
import dev.recado.persistence.PostgresPartitions;
import dev.recado.persistence.access.PostgresCredentials;
import dev.recado.persistence.access.PostgresMemberPreferences;
import dev.recado.persistence.access.PostgresMembers;
import dev.recado.persistence.access.PostgresSessions;
import dev.recado.persistence.access.PostgresTenants;
import dev.recado.persistence.access.PostgresUnits;
import dev.recado.persistence.connections.PostgresConnections;
import dev.recado.persistence.connections.PostgresRestrictions;
import dev.recado.persistence.connections.PostgresRetiredInstances;
import dev.recado.persistence.connections.PostgresWebhookDirectory;
import dev.recado.persistence.consent.PostgresOptOutSettings;
import dev.recado.persistence.consent.PostgresOptOuts;
import dev.recado.persistence.contacts.PostgresContactTags;
import dev.recado.persistence.contacts.PostgresContacts;
import dev.recado.persistence.contacts.PostgresPhoneBook;
import dev.recado.persistence.inbox.PostgresConversations;
import dev.recado.persistence.inbox.PostgresInbox;
import dev.recado.persistence.inbox.PostgresRawEvents;
import dev.recado.persistence.inbox.PostgresResponses;
import dev.recado.persistence.inbox.PostgresRevisions;
import dev.recado.persistence.operations.PostgresIdempotencyKeys;
import dev.recado.persistence.sql.PostgresJdbi;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** PostgreSQL behind the ports: one data source, as the role that row security binds. */
@ApplicationScoped
public class PersistenceWiring {
  @Resource(lookup = "jdbc/recado")
  DataSource dataSource;

  /** The same pool; what is read outside of a transaction gives its connection back at once. */
  @Resource(name = "jdbc/alone", lookup = "jdbc/recado", shareable = false)
  DataSource alone;

  @Produces
  @Singleton
  Jdbi jdbi(UserTransaction transaction) {
    return PostgresJdbi.over(() -> (open(transaction) ? dataSource : alone).getConnection());
  }

  private static boolean open(UserTransaction transaction) {
    try {
      return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  @Produces
  @Singleton
  Transactions transactions(UserTransaction transaction) {
    return new JtaTransactions(transaction, dataSource);
  }

  @Produces
  @Singleton
  Partitions partitions(Jdbi jdbi) {
    return new PostgresPartitions(jdbi);
  }

  @Produces
  @Singleton
  IdempotencyKeys idempotencyKeys(Jdbi jdbi) {
    return new PostgresIdempotencyKeys(jdbi);
  }

  @Produces
  @Singleton
  Credentials credentials(Jdbi jdbi) {
    return new PostgresCredentials(jdbi);
  }

  @Produces
  @Singleton
  Members members(Jdbi jdbi) {
    return new PostgresMembers(jdbi);
  }

  @Produces
  @Singleton
  MemberPreferences memberPreferences(Jdbi jdbi) {
    return new PostgresMemberPreferences(jdbi);
  }

  @Produces
  @Singleton
  Sessions sessions(Jdbi jdbi) {
    return new PostgresSessions(jdbi);
  }

  @Produces
  @Singleton
  Tenants tenants(Jdbi jdbi) {
    return new PostgresTenants(jdbi);
  }

  @Produces
  @Singleton
  Units units(Jdbi jdbi) {
    return new PostgresUnits(jdbi);
  }

  @Produces
  @Singleton
  Connections connections(Jdbi jdbi) {
    return new PostgresConnections(jdbi);
  }

  @Produces
  @Singleton
  Restrictions restrictions(Jdbi jdbi) {
    return new PostgresRestrictions(jdbi);
  }

  @Produces
  @Singleton
  RetiredInstances retiredInstances(Jdbi jdbi) {
    return new PostgresRetiredInstances(jdbi);
  }

  @Produces
  @Singleton
  WebhookDirectory webhookDirectory(Jdbi jdbi) {
    return new PostgresWebhookDirectory(jdbi);
  }

  @Produces
  @Singleton
  Contacts contacts(Jdbi jdbi) {
    return new PostgresContacts(jdbi);
  }

  @Produces
  @Singleton
  ContactTags contactTags(Jdbi jdbi) {
    return new PostgresContactTags(jdbi);
  }

  @Produces
  @Singleton
  PhoneBook phoneBook(Jdbi jdbi) {
    return new PostgresPhoneBook(jdbi);
  }

  @Produces
  @Singleton
  OptOuts optOuts(Jdbi jdbi) {
    return new PostgresOptOuts(jdbi);
  }

  @Produces
  @Singleton
  OptOutSettings optOutSettings(Jdbi jdbi) {
    return new PostgresOptOutSettings(jdbi);
  }

  @Produces
  @Singleton
  Conversations conversations(Jdbi jdbi) {
    return new PostgresConversations(jdbi);
  }

  @Produces
  @Singleton
  Inbox inbox(Jdbi jdbi) {
    return new PostgresInbox(jdbi);
  }

  @Produces
  @Singleton
  Responses responses(Jdbi jdbi) {
    return new PostgresResponses(jdbi);
  }

  @Produces
  @Singleton
  Revisions revisions(Jdbi jdbi) {
    return new PostgresRevisions(jdbi);
  }

  @Produces
  @Singleton
  RawEvents rawEvents(Jdbi jdbi) {
    return new PostgresRawEvents(jdbi);
  }
}
