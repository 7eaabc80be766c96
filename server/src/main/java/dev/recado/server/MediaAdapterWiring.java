package dev.recado.server;

import dev.recado.application.media.port.FileTypes;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.application.media.port.MediaGateway;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.media.port.OldMedia;
import dev.recado.application.media.port.WebFiles;
import dev.recado.domain.media.MediaRules;
import dev.recado.evolution.client.EvolutionHttp;
import dev.recado.evolution.client.EvolutionMedia;
import dev.recado.media.FileStorage;
import dev.recado.media.GuardedWebFiles;
import dev.recado.media.S3Storage;
import dev.recado.media.TikaFileTypes;
import dev.recado.persistence.media.PostgresMediaFiles;
import dev.recado.persistence.media.PostgresMediaQueue;
import dev.recado.persistence.media.PostgresOldMedia;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Where files are kept and listed, and where they come from. */
@Dependent
public class MediaAdapterWiring {
  @Produces
  @Singleton
  MediaRules mediaRules(ServerSettings settings) {
    return settings.media().rules();
  }

  /** A bucket where the operator named one, else the data directory. */
  @Produces
  @Singleton
  MediaStorage mediaStorage(ServerSettings settings) {
    return settings
        .media()
        .bucket()
        .<MediaStorage>map(S3Storage::new)
        .orElseGet(() -> new FileStorage(settings.media().folder()));
  }

  @Produces
  @Singleton
  WebFiles webFiles(ServerSettings settings) {
    return new GuardedWebFiles(settings.media().gatewayHosts(), settings.media().userHosts());
  }

  @Produces
  @Singleton
  FileTypes fileTypes() {
    return new TikaFileTypes();
  }

  @Produces
  @Singleton
  MediaGateway mediaGateway(EvolutionHttp http) {
    return new EvolutionMedia(http);
  }

  @Produces
  @Singleton
  MediaFiles mediaFiles(Jdbi jdbi) {
    return new PostgresMediaFiles(jdbi);
  }

  @Produces
  @Singleton
  MediaQueue mediaQueue(Jdbi jdbi) {
    return new PostgresMediaQueue(jdbi);
  }

  @Produces
  @Singleton
  OldMedia oldMedia(Jdbi jdbi) {
    return new PostgresOldMedia(jdbi);
  }
}
