package dev.recado.server;

import dev.recado.application.running.CheckReadiness;
import dev.recado.application.running.Drain;
import dev.recado.application.running.Pulse;
import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.domain.running.RunMode;
import dev.recado.persistence.operations.PostgresProbe;
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
  Pulse pulse() {
    return new Pulse();
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
      RunMode mode, DatabaseProbe database, Pulse pulse, Drain drain, InstantSource clock) {
    return new CheckReadiness(mode, database, pulse, drain, clock);
  }
}
