package dev.recado.server;

import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.ChangePace;
import dev.recado.application.messaging.ListPaces;
import dev.recado.application.messaging.PaceReports;
import dev.recado.application.messaging.ShowPace;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.PaceSettings;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.messaging.port.Usage;
import dev.recado.application.operations.BeginPaused;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.messaging.PostgresUsage;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Use cases of pace: how fast connections may send, and whether the platform begins to. */
@Dependent
public class PaceWiring {
  @Produces
  @Singleton
  BeginPaused beginPaused(Essentials essentials, PlatformSwitch platform) {
    return new BeginPaused(essentials, platform);
  }

  @Produces
  @Singleton
  Usage usage(Jdbi jdbi) {
    return new PostgresUsage(jdbi);
  }

  @Produces
  @Singleton
  PaceReports paceReports(InstantSource clock, Traffic traffic, Usage usage) {
    return new PaceReports(clock, traffic, usage);
  }

  @Produces
  @Singleton
  ShowPace showPace(
      Transactions transactions, Units units, Connections connections, PaceReports reports) {
    return new ShowPace(transactions, units, connections, reports);
  }

  @Produces
  @Singleton
  ListPaces listPaces(
      Transactions transactions, Units units, Connections connections, PaceReports reports) {
    return new ListPaces(transactions, units, connections, reports);
  }

  @Produces
  @Singleton
  ChangePace changePace(
      Essentials essentials,
      Units units,
      Connections connections,
      PaceSettings settings,
      Lanes lanes,
      PaceReports reports) {
    return new ChangePace(essentials, units, connections, settings, lanes, reports);
  }
}
