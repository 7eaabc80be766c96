package dev.recado.server;

import dev.recado.application.health.CheckHealth;
import dev.recado.application.monitoring.port.MaskingProbe;
import dev.recado.application.release.CheckRelease;
import dev.recado.application.release.Precautions;
import dev.recado.application.release.Precautions.Guarded;
import dev.recado.application.release.port.Assembly;
import dev.recado.media.S3Settings;
import dev.recado.persistence.monitoring.PostgresWalls;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The release gate inside the running program. */
@Dependent
public class ReleaseWiring {
  @Produces
  @Singleton
  CheckRelease checkRelease(
      Assembly assembly,
      ServerSettings settings,
      CheckHealth checkHealth,
      MaskingProbe masking,
      Jdbi jdbi) {
    return new CheckRelease(
        assembly, precautions(settings), checkHealth, masking, new PostgresWalls(jdbi));
  }

  /** The simulator's key opens nothing of value. */
  private static Precautions precautions(ServerSettings settings) {
    List<Guarded> secrets = new ArrayList<>();
    secrets.add(new Guarded("JWT_ACCESS_SECRET", settings.jwtSecret(), 32));
    if (!settings.simulated()) {
      secrets.add(new Guarded("EVOLUTION_API_KEY", settings.gatewayKey(), 16));
    }
    settings
        .adminPassword()
        .ifPresent(word -> secrets.add(new Guarded("ADMIN_PASSWORD", word, 10)));
    settings
        .media()
        .bucket()
        .map(S3Settings::secretKey)
        .ifPresent(key -> secrets.add(new Guarded("MEDIA_S3_SECRET_KEY", key, 16)));
    return new Precautions(secrets, settings.bypasses());
  }
}
