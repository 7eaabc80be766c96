package dev.recado.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.launcher.Console;
import dev.recado.launcher.RunningPlatform;
import dev.recado.persistence.JdbcTransactions;
import dev.recado.persistence.TransactionalDataSource;
import dev.recado.persistence.campaigns.PostgresRecipients;
import dev.recado.persistence.sql.PostgresJdbi;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How fast an audience of a million is fixed, beside COPY of as many rows into a table of the same
 * columns, indexes and foreign keys that no row security and no trigger protects; and how much heap
 * that takes.
 */
final class FreezeBench {
  private static final int PEOPLE = 1_000_000;
  private final RunningPlatform running;
  private final Console console;
  private final UUID tenant = UUID.randomUUID();
  private final UUID campaign = UUID.randomUUID();

  FreezeBench(RunningPlatform running, Console console) {
    this.running = running;
    this.console = console;
  }

  void run() throws Exception {
    Database database = Database.of(running);
    prepare(database);
    long heap = usedHeap();
    double freeze = seconds(() -> freeze(database));
    double grown = (usedHeap() - heap) / 1048576.0;
    database.run("analyze campaign_recipients");
    try (TwinTable twin = TwinTable.of(database, tenant, campaign)) {
      double copy = seconds(twin::fill);
      line("recipients fixed by freezing", PEOPLE / freeze);
      line("rows by COPY into an unprotected twin", PEOPLE / copy);
      console.line(
          String.format(Locale.ROOT, "  ratio %.2f   heap growth %.1f MiB", copy / freeze, grown));
    }
  }

  private void line(String name, double perSecond) {
    console.line(String.format(Locale.ROOT, "  %-42s %9.0f /s", name, perSecond));
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void freeze(Database database) {
    try (HikariDataSource pool = database.pool(2)) {
      TransactionalDataSource source = new TransactionalDataSource(pool);
      ClaimedWork claimed = () -> new TenantId(tenant);
      TenantScope scope = new JobGate().enter(claimed);
      PostgresRecipients recipients = new PostgresRecipients(PostgresJdbi.over(source));
      new JdbcTransactions(source)
          .run(
              scope,
              () ->
                  recipients.freeze(
                      scope, new CampaignId(campaign), Optional.empty(), Instant.now()));
    }
  }

  private void prepare(Database database) throws SQLException {
    String unit = UUID.randomUUID().toString();
    try (Connection connection = database.asOwner();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into tenants (id, name, slug) values ('" + tenant + "', 'Freeze', 'freeze')");
      statement.execute(
          "insert into units (tenant_id, id, name, slug) values ('%s', '%s', 'Freeze', 'freeze')"
              .formatted(tenant, unit));
      statement.execute(
          """
          insert into campaigns (tenant_id, id, unit_id, name, content, audience_tags)
          values ('%s', '%s', '%s', 'Freeze', 'Olá', '{all}')
          """
              .formatted(tenant, campaign, unit));
      statement.execute(
          """
          insert into contacts (tenant_id, id, phone)
          select '%s', ('019ab000-' || lpad(to_hex(n / 65536), 4, '0') || '-7'
            || lpad(to_hex(n / 16 %% 4096), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
            (5511900000000 + n)::text
          from generate_series(1, %d) n
          """
              .formatted(tenant, PEOPLE));
      statement.execute(
          "insert into contact_tags (tenant_id, contact_id, tag)"
              + " select tenant_id, id, 'all' from contacts where tenant_id = '%s'"
                  .formatted(tenant));
      statement.execute("vacuum analyze contacts");
      statement.execute("vacuum analyze contact_tags");
    }
  }
}
