package dev.recado.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageId;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.persistence.JdbcTransactions;
import dev.recado.persistence.TransactionalDataSource;
import dev.recado.persistence.inbox.PostgresInbox;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.system.MonotonicIds;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/** The ingest statement alone, over a pool, as the server's own role with the tenant set. */
final class DirectIngest implements AutoCloseable {
  private static final int POOL = 20;
  private final HikariDataSource pool;
  private final Transactions transactions;
  private final Inbox inbox;
  private final Pairing pairing;
  private final TenantScope scope;
  private final Letters letters = new Letters("SQL");
  private final Ids ids = new MonotonicIds(Clock.systemUTC());

  private DirectIngest(HikariDataSource pool, Pairing pairing) {
    TransactionalDataSource source = new TransactionalDataSource(pool);
    this.pool = pool;
    this.transactions = new JdbcTransactions(source);
    this.inbox = new PostgresInbox(PostgresJdbi.over(source));
    this.pairing = pairing;
    ClaimedWork claimed = pairing::tenant;
    this.scope = new JobGate().enter(claimed);
  }

  static DirectIngest over(RunningPlatform running, String instance) throws SQLException {
    PostgresUrl application = running.database().application();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(application.jdbcUrl());
    config.setUsername(application.user());
    config.setPassword(application.password().value());
    config.setMaximumPoolSize(POOL);
    return new DirectIngest(new HikariDataSource(config), Pairing.of(running, instance));
  }

  void ingest() {
    Letters.Letter letter = letters.letter();
    Inbox.Place place = new Inbox.Place(pairing.unit(), pairing.connection(), Instant.now());
    transactions.within(
        scope, () -> inbox.arrive(scope, place, fresh(), letter.chat(), letter.written()));
  }

  private Inbox.Fresh fresh() {
    return new Inbox.Fresh(
        new MessageId(ids.next()), new ConversationId(ids.next()), new ContactId(ids.next()));
  }

  @Override
  public void close() {
    pool.close();
  }
}
