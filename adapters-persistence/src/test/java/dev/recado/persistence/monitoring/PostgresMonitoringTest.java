package dev.recado.persistence.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.application.monitoring.port.Nodes;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.testkit.monitoring.MonitoringLogContract;
import dev.recado.testkit.monitoring.NodesContract;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresMonitoringTest {
  private static final Jdbi APP = PostgresBackend.shared().jdbi();

  @Nested
  class OfNodes implements NodesContract {
    @Override
    public Nodes nodes() {
      return new PostgresNodes(APP);
    }
  }

  @Nested
  class OfTheLog implements MonitoringLogContract {
    @Override
    public MonitoringLog log() {
      return new PostgresMonitoringLog(APP);
    }
  }

  @Test
  void nobody_without_a_tenant_reads_anything_and_a_wall_that_fell_is_found() {
    PostgresWalls probe = new PostgresWalls(APP);
    assertThat(probe.breaches()).isZero();
    Jdbi owner = TestDatabase.shared().ownerSql();
    owner.useHandle(
        handle ->
            handle.execute("create policy fallen on units for select to public using (true)"));
    try {
      assertThat(probe.breaches()).isEqualTo(2);
    } finally {
      owner.useHandle(handle -> handle.execute("drop policy fallen on units"));
    }
    assertThat(probe.breaches()).isZero();
  }
}
