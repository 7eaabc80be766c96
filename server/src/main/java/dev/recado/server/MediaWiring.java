package dev.recado.server;

import dev.recado.application.access.JobGate;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.media.ConcludeMedia;
import dev.recado.application.media.ContentDesk;
import dev.recado.application.media.DiscardMedia;
import dev.recado.application.media.ExpectMedia;
import dev.recado.application.media.FetchMedia;
import dev.recado.application.media.KeepInlineMedia;
import dev.recado.application.media.OpenMedia;
import dev.recado.application.media.OutgoingFiles;
import dev.recado.application.media.RetryMedia;
import dev.recado.application.media.ShelveFile;
import dev.recado.application.media.UploadMedia;
import dev.recado.application.media.port.FileTypes;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.application.media.port.MediaGateway;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.media.port.OldMedia;
import dev.recado.application.media.port.WebFiles;
import dev.recado.application.messaging.UnitChoice;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters;
import dev.recado.domain.media.MediaRules;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/** Use cases of files. */
@Dependent
public class MediaWiring {
  /** Each file that is fetched is in memory as a whole, several times over. */
  private static final int FETCHED_AT_ONCE = 2;

  @Produces
  @Singleton
  ContentDesk contentDesk(
      FileTypes types, MediaRules rules, MediaStorage storage, Counters counters) {
    return new ContentDesk(types, rules, storage, counters);
  }

  @Produces
  @Singleton
  ConcludeMedia concludeMedia(Essentials essentials, MediaQueue queue, ContentDesk desk) {
    return new ConcludeMedia(essentials, queue, desk);
  }

  @Produces
  @Singleton
  ExpectMedia expectMedia(Essentials essentials, MediaQueue queue) {
    return new ExpectMedia(essentials, queue);
  }

  @Produces
  @Singleton
  KeepInlineMedia keepInlineMedia(
      Essentials essentials, MediaQueue queue, ConcludeMedia conclusion) {
    return new KeepInlineMedia(essentials, queue, conclusion);
  }

  @Produces
  @Singleton
  FetchMedia fetchMedia(
      Essentials essentials,
      JobGate gate,
      MediaQueue queue,
      FetchMedia.Sources sources,
      ConcludeMedia conclusion,
      WorkPlaces places) {
    Executor executor = places.atMost(FETCHED_AT_ONCE);
    return new FetchMedia(essentials, gate, queue, sources, conclusion, executor);
  }

  @Produces
  @Singleton
  FetchMedia.Sources fileSources(MediaGateway gateway, WebFiles web) {
    return new FetchMedia.Sources(gateway, web);
  }

  @Produces
  @Singleton
  DiscardMedia discardMedia(
      Essentials essentials,
      JobGate gate,
      OldMedia old,
      MediaStorage storage,
      ServerSettings settings) {
    return new DiscardMedia(essentials, gate, old, storage, settings.media().keeping());
  }

  @Produces
  @Singleton
  OpenMedia openMedia(Essentials essentials, MediaFiles files, MediaStorage storage) {
    return new OpenMedia(essentials, files, storage);
  }

  @Produces
  @Singleton
  RetryMedia retryMedia(Essentials essentials, MediaFiles files) {
    return new RetryMedia(essentials, files);
  }

  @Produces
  @Singleton
  ShelveFile shelveFile(
      Essentials essentials, Connections connections, ContentDesk desk, MediaFiles files) {
    return new ShelveFile(essentials, new UnitChoice(connections), desk, files);
  }

  @Produces
  @Singleton
  UploadMedia uploadMedia(ShelveFile shelf) {
    return new UploadMedia(shelf);
  }

  @Produces
  @Singleton
  OutgoingFiles outgoingFiles(
      Essentials essentials, MediaFiles files, WebFiles web, ContentDesk desk, ShelveFile shelf) {
    return new OutgoingFiles(essentials, files, web, desk, shelf);
  }
}
