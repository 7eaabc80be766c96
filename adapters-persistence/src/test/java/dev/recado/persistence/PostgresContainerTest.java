package dev.recado.persistence;

import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.database.TestServer;
import dev.recado.testkit.Backend;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.access.CredentialsContract;
import dev.recado.testkit.access.MembersContract;
import dev.recado.testkit.access.SessionsContract;
import dev.recado.testkit.access.TenantsContract;
import dev.recado.testkit.access.UnitsContract;
import dev.recado.testkit.connections.ConnectionsContract;
import dev.recado.testkit.connections.RetiredInstancesContract;
import dev.recado.testkit.connections.WebhookDirectoryContract;
import dev.recado.testkit.contacts.ContactsContract;
import dev.recado.testkit.inbox.ConversationsContract;
import dev.recado.testkit.inbox.InboxContract;
import dev.recado.testkit.messaging.LanesContract;
import dev.recado.testkit.messaging.LedgerContract;
import dev.recado.testkit.messaging.MessagesContract;
import dev.recado.testkit.messaging.SettlementsContract;
import dev.recado.testkit.operations.IdempotencyKeysContract;
import dev.recado.testkit.operations.TransactionsContract;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The contracts on the oldest PostgreSQL that is supported, where there is a Docker engine. */
@Testcontainers(disabledWithoutDocker = true)
class PostgresContainerTest {
  @Container
  private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:15-alpine");

  interface InContainer extends BackendContract {
    @Override
    default Backend backend() {
      return Migrated.BACKEND;
    }
  }

  private static final class Migrated {
    static final Backend BACKEND =
        PostgresBackend.over(TestDatabase.on(TestServer.external(URI.create(url()))));

    private static String url() {
      return "postgresql://%s:%s@%s:%d/%s"
          .formatted(
              POSTGRES.getUsername(),
              POSTGRES.getPassword(),
              POSTGRES.getHost(),
              POSTGRES.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
              POSTGRES.getDatabaseName());
    }
  }

  @Nested
  class OfTransactions implements TransactionsContract, InContainer {}

  @Nested
  class OfIdempotencyKeys implements IdempotencyKeysContract, InContainer {}

  @Nested
  class OfTenants implements TenantsContract, InContainer {}

  @Nested
  class OfUnits implements UnitsContract, InContainer {}

  @Nested
  class OfMembers implements MembersContract, InContainer {}

  @Nested
  class OfSessions implements SessionsContract, InContainer {}

  @Nested
  class OfCredentials implements CredentialsContract, InContainer {}

  @Nested
  class OfConnections implements ConnectionsContract, InContainer {}

  @Nested
  class OfTheWebhookDirectory implements WebhookDirectoryContract, InContainer {}

  @Nested
  class OfRetiredInstances implements RetiredInstancesContract, InContainer {}

  @Nested
  class OfContacts implements ContactsContract, InContainer {}

  @Nested
  class OfConversations implements ConversationsContract, InContainer {}

  @Nested
  class OfTheInbox implements InboxContract, InContainer {}

  @Nested
  class OfMessages implements MessagesContract, InContainer {}

  @Nested
  class OfLanes implements LanesContract, InContainer {}

  @Nested
  class OfTheLedger implements LedgerContract, InContainer {}

  @Nested
  class OfSettlements implements SettlementsContract, InContainer {}
}
