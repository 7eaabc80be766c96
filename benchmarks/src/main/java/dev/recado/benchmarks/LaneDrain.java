package dev.recado.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.recado.application.access.JobGate;
import dev.recado.application.messaging.CampaignTurn;
import dev.recado.application.messaging.Carrier;
import dev.recado.application.messaging.ConcludeAttempt;
import dev.recado.application.messaging.LearnFromSending;
import dev.recado.application.messaging.NextMessage;
import dev.recado.application.messaging.ProbeGateway;
import dev.recado.application.messaging.RunLanes;
import dev.recado.application.messaging.WorkLane;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.operations.Books;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Traces;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.pacing.Pace;
import dev.recado.persistence.JdbcTransactions;
import dev.recado.persistence.TransactionalDataSource;
import dev.recado.persistence.connections.PostgresConnections;
import dev.recado.persistence.contacts.PostgresContactMerges;
import dev.recado.persistence.contacts.PostgresContacts;
import dev.recado.persistence.inbox.PostgresConversations;
import dev.recado.persistence.messaging.PostgresCampaignQueue;
import dev.recado.persistence.messaging.PostgresLanes;
import dev.recado.persistence.messaging.PostgresLedger;
import dev.recado.persistence.messaging.PostgresTraffic;
import dev.recado.persistence.operations.PostgresAuditLog;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.system.CurrentRequest;
import dev.recado.system.LocalChanges;
import dev.recado.system.MonotonicIds;
import dev.recado.system.MustacheTemplates;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/** The worker of the server, with a gateway that does nothing. */
final class LaneDrain implements AutoCloseable {
  private static final int AT_ONCE = 8;
  private final HikariDataSource pool;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final CountingGateway gateway = new CountingGateway();
  private final RunLanes lanes;

  LaneDrain(Database database) {
    pool = database.pool(AT_ONCE + 4);
    TransactionalDataSource source = new TransactionalDataSource(pool);
    Jdbi jdbi = PostgresJdbi.over(source);
    Clock clock = Clock.systemUTC();
    Essentials essentials =
        new Essentials(
            new JdbcTransactions(source),
            clock,
            new MonotonicIds(clock),
            new Books(
                new SilentJournal(), new PostgresAuditLog(jdbi), new CurrentRequest(new Random())),
            new LocalChanges(),
            new SilentCounters());
    lanes =
        new RunLanes(
            essentials, new JobGate(), new PostgresLanes(jdbi), work(essentials, jdbi), threads);
  }

  private WorkLane work(Essentials essentials, Jdbi jdbi) {
    Lanes ports = new PostgresLanes(jdbi);
    Ledger ledger = new PostgresLedger(jdbi);
    ProbeGateway probe =
        new ProbeGateway(essentials, ports, new PostgresConnections(jdbi), gateway);
    CampaignTurn campaigns =
        new CampaignTurn(
            essentials,
            new PostgresCampaignQueue(jdbi),
            new PostgresConversations(jdbi),
            new MustacheTemplates());
    NextMessage next =
        new NextMessage(
            essentials,
            ports,
            ledger,
            new PostgresTraffic(jdbi, Pace.usual()),
            campaigns,
            new NextMessage.Limits(OutboundAllowlist.everybody(), new Random()));
    ConcludeAttempt conclusion =
        new ConcludeAttempt(
            essentials,
            ledger,
            new LearnFromSending(
                essentials, new PostgresContacts(jdbi), new PostgresContactMerges(jdbi)),
            probe);
    Carrier carrier =
        new Carrier(gateway, NoFiles.GATEWAY, NoFiles.STORAGE, Clock.systemUTC(), Traces.NONE);
    return new WorkLane(essentials, ports, carrier, next, conclusion, probe);
  }

  /** Works until nothing was sent for a while; messages in a second. */
  double drain() throws InterruptedException {
    long before = gateway.sent();
    long begun = System.nanoTime();
    long last = begun;
    long seen = before;
    while (System.nanoTime() - last < TimeUnit.SECONDS.toNanos(3)) {
      if (lanes.once("bench", AT_ONCE) == 0) {
        Thread.sleep(5);
      }
      if (gateway.sent() > seen) {
        seen = gateway.sent();
        last = System.nanoTime();
      }
    }
    return (seen - before) / ((last - begun) / 1e9);
  }

  @Override
  public void close() {
    threads.shutdown();
    pool.close();
  }
}
