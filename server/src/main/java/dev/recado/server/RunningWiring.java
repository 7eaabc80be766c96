package dev.recado.server;

import dev.recado.application.monitoring.port.DatabaseProbe;
import dev.recado.application.running.CheckReadiness;
import dev.recado.application.running.Drain;
import dev.recado.application.running.Heartbeats;
import dev.recado.domain.running.RunMode;
import dev.recado.persistence.monitoring.PostgresProbe;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** What this process is and how it does. */
@Dependent
public class RunningWiring {
  @Produces
  @Singleton
  RunMode runMode(ServerSettings settings) {
    return settings.runMode();
  }

  @Produces
  @Singleton
  Heartbeats heartbeats() {
    return new Heartbeats();
  }

  @Produces
  @Singleton
  Drain drain() {
    return new Drain();
  }

  @Produces
  @Singleton
  DatabaseProbe databaseProbe(Jdbi jdbi) {
    return new PostgresProbe(jdbi);
  }

  @Produces
  @Singleton
  CheckReadiness checkReadiness(
      RunMode mode,
      DatabaseProbe database,
      Heartbeats heartbeats,
      Drain drain,
      InstantSource clock) {
    return new CheckReadiness(mode, database, heartbeats, drain, clock);
  }
}
