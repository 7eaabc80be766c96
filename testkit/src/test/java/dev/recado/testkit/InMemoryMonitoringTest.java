package dev.recado.testkit;

import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.testkit.monitoring.InMemoryMonitoringLog;
import dev.recado.testkit.monitoring.InMemoryNodes;
import dev.recado.testkit.monitoring.MonitoringLogContract;
import dev.recado.testkit.monitoring.NodesContract;
import org.junit.jupiter.api.Nested;

class InMemoryMonitoringTest {
  @Nested
  class Nodes implements NodesContract {
    private final InMemoryNodes nodes = new InMemoryNodes();

    @Override
    public InMemoryNodes nodes() {
      return nodes;
    }
  }

  @Nested
  class Log implements MonitoringLogContract {
    private final MonitoringLog log = new InMemoryMonitoringLog();

    @Override
    public MonitoringLog log() {
      return log;
    }
  }
}
