package dev.recado.server;

import dev.recado.application.health.CheckHealth;
import dev.recado.application.health.DatabaseChecks;
import dev.recado.application.health.Installation;
import dev.recado.application.health.ShowSchema;
import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.domain.health.ExpectedSchema;
import dev.recado.evolution.client.EvolutionHttp;
import dev.recado.evolution.client.EvolutionSettings;
import dev.recado.evolution.client.EvolutionSettings.Limits;
import dev.recado.evolution.client.EvolutionUpkeep;
import dev.recado.media.S3Settings;
import dev.recado.persistence.health.PostgresClock;
import dev.recado.persistence.health.PostgresMarkers;
import dev.recado.persistence.health.PostgresSchemaCatalog;
import dev.recado.persistence.health.StoredSchema;
import dev.recado.system.FolderDisk;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Whether this release may stay where it was put. */
@Dependent
public class HealthWiring {
  /** Whoever asks after the health of a deployment waits ten seconds, hardly more. */
  private static final Limits QUICK =
      new Limits(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(4));

  @Produces
  @Singleton
  Installation installation(ServerSettings settings) {
    return new Installation(
        settings.appEnvironment(),
        settings.projectRef(),
        settings.release().name(),
        settings.runMode().label(),
        addresses(settings));
  }

  /** The simulator is where it is. */
  private static Map<String, URI> addresses(ServerSettings settings) {
    Map<String, URI> addresses = new HashMap<>();
    addresses.put("BASE_URL", settings.baseUrl());
    if (!settings.simulated()) {
      addresses.put("EVOLUTION_API_URL", settings.gatewayUrl());
    }
    settings
        .media()
        .bucket()
        .flatMap(S3Settings::endpoint)
        .ifPresent(endpoint -> addresses.put("MEDIA_S3_ENDPOINT", endpoint));
    return addresses;
  }

  @Produces
  @Singleton
  ExpectedSchema expectedSchema() {
    return StoredSchema.read();
  }

  @Produces
  @Singleton
  ShowSchema showSchema(
      Jdbi jdbi, ServerSettings settings, ExpectedSchema expected, InstantSource clock) {
    return new ShowSchema(
        new PostgresSchemaCatalog(jdbi, settings.databaseRole()), expected, clock);
  }

  @Produces
  @Singleton
  DatabaseChecks databaseChecks(
      Jdbi jdbi, DatabaseProbe probe, ShowSchema showSchema, InstantSource clock) {
    return new DatabaseChecks(
        new PostgresMarkers(jdbi), probe, new PostgresClock(jdbi), showSchema, clock);
  }

  /** Its calls stand beside the circuit breaker: a look is also how one sees that it is over. */
  @Produces
  @Singleton
  CheckHealth checkHealth(
      ServerSettings settings,
      Installation installation,
      DatabaseChecks database,
      InstantSource clock) {
    EvolutionHttp quick =
        new EvolutionHttp(
            new EvolutionSettings(settings.gatewayUrl(), settings.gatewayKey(), QUICK));
    return new CheckHealth(
        installation,
        database,
        new EvolutionUpkeep(quick),
        new FolderDisk(settings.dataFolder()),
        clock);
  }
}
