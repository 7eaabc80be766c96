package dev.recado.server;

import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.SendMessage;
import dev.recado.application.monitoring.ForgetMonitoring;
import dev.recado.application.monitoring.MakeRoundTrip;
import dev.recado.application.monitoring.Measurement;
import dev.recado.application.monitoring.ReportNode;
import dev.recado.application.monitoring.ShowDecision;
import dev.recado.application.monitoring.ShowDials;
import dev.recado.application.monitoring.ShowMonitoring;
import dev.recado.application.monitoring.SyntheticRounds;
import dev.recado.application.monitoring.TallyBook;
import dev.recado.application.monitoring.WatchRelease;
import dev.recado.application.monitoring.port.Dials;
import dev.recado.application.monitoring.port.MaskingProbe;
import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.application.monitoring.port.NodeVitals;
import dev.recado.application.monitoring.port.Nodes;
import dev.recado.application.monitoring.port.Tallies;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.running.Pulse;
import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.persistence.monitoring.PostgresFacts;
import dev.recado.persistence.monitoring.PostgresMonitoringLog;
import dev.recado.persistence.monitoring.PostgresNodes;
import dev.recado.persistence.monitoring.PostgresRoundTrips;
import dev.recado.persistence.monitoring.PostgresTallies;
import dev.recado.persistence.monitoring.PostgresWalls;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Whether the release may stay: counts, measures, checkpoints. */
@Dependent
public class MonitoringWiring {
  @Produces
  @Singleton
  Tallies tallies(Jdbi jdbi) {
    return new PostgresTallies(jdbi);
  }

  @Produces
  @Singleton
  Nodes nodes(Jdbi jdbi) {
    return new PostgresNodes(jdbi);
  }

  @Produces
  @Singleton
  MonitoringLog monitoringLog(Jdbi jdbi) {
    return new PostgresMonitoringLog(jdbi);
  }

  @Produces
  @Singleton
  NodeVitals vitals(Ids ids, ServerSettings settings, Pulse pulse, InstantSource clock) {
    return new ProcessVitals(ids, settings, pulse, clock.instant());
  }

  @Produces
  @Singleton
  TallyBook tallyBook(Tallies tallies, InstantSource clock) {
    return new TallyBook(tallies, clock);
  }

  @Produces
  @Singleton
  ReportNode reportNode(TallyBook book, NodeVitals vitals, Nodes nodes, InstantSource clock) {
    return new ReportNode(book, vitals, nodes, clock);
  }

  @Produces
  @Singleton
  SyntheticRounds syntheticRounds(ServerSettings settings, Jdbi jdbi) {
    return new SyntheticRounds(settings.syntheticPair(), new PostgresRoundTrips(jdbi));
  }

  @Produces
  @Singleton
  MakeRoundTrip makeRoundTrip(
      Essentials essentials,
      SyntheticRounds rounds,
      Tenants tenants,
      Units units,
      Connections connections,
      SendMessage sending) {
    return new MakeRoundTrip(essentials, rounds, tenants, units, connections, sending);
  }

  @Produces
  @Singleton
  Measurement measurement(
      Jdbi jdbi,
      Nodes nodes,
      DatabaseProbe database,
      MaskingProbe masking,
      SyntheticRounds rounds) {
    return new Measurement(
        new PostgresFacts(jdbi), nodes, database, new PostgresWalls(jdbi), masking, rounds);
  }

  @Produces
  @Singleton
  WatchRelease watchRelease(
      Essentials essentials, ServerSettings settings, Measurement measurement, MonitoringLog log) {
    return new WatchRelease(essentials, settings.release(), measurement, log);
  }

  @Produces
  @Singleton
  ShowDials showDials(MonitoringLog log, Dials dials, InstantSource clock) {
    return new ShowDials(log, dials, clock);
  }

  @Produces
  @Singleton
  ForgetMonitoring forgetMonitoring(
      MonitoringLog log, Tallies tallies, Nodes nodes, InstantSource clock) {
    return new ForgetMonitoring(log, tallies, nodes, clock);
  }

  @Produces
  @Singleton
  ShowDecision showDecision(MonitoringLog log, InstantSource clock) {
    return new ShowDecision(log, clock);
  }

  @Produces
  @Singleton
  ShowMonitoring showMonitoring(
      ServerSettings settings, Measurement measurement, MonitoringLog log, InstantSource clock) {
    return new ShowMonitoring(settings.release(), measurement, log, clock);
  }
}
