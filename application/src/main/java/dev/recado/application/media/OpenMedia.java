package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.media.port.MediaStorage.Span;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaServing;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Unavailable;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Hands a file to somebody who may see it. */
public final class OpenMedia {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Essentials essentials;
  private final MediaFiles files;
  private final MediaStorage storage;

  public OpenMedia(Essentials essentials, MediaFiles files, MediaStorage storage) {
    this.essentials = essentials;
    this.files = files;
    this.storage = storage;
  }

  /**
   * A file that is here.
   *
   * @param serving how a browser is to take it
   * @param part reads a part of it; the caller closes the stream
   */
  public record Opened(
      Optional<FileName> name,
      MediaFile.Content content,
      MediaServing serving,
      Function<Span, InputStream> part) {}

  /**
   * @throws UnknownMedia when no such file is within reach
   * @throws MediaGone when it expired, failed, was refused or is kept no longer
   * @throws Unavailable while it is still being fetched
   */
  public Opened open(TenantScope scope, MediaId id) {
    scope.require(Permission.READ_INBOX);
    MediaFile file =
        essentials
            .transactions()
            .within(scope, () -> files.find(scope, id))
            .orElseThrow(UnknownMedia::new);
    MediaFile.Content content = content(file);
    essentials.counters().add(Counted.MEDIA_SERVED);
    return new Opened(
        file.name(), content, MediaServing.of(content.type()), span -> part(scope, id, span));
  }

  private static MediaFile.Content content(MediaFile file) {
    String reason = file.reason().orElse("");
    return switch (file.state()) {
      case STORED -> file.content().orElseThrow();
      case PENDING ->
          throw new Unavailable(
              "media_pending", "File on its way", "The file is being fetched: try again.", SOON);
      case EXPIRED -> throw MediaGone.expired(reason);
      case FAILED -> throw MediaGone.failed(reason);
      case REFUSED -> throw MediaGone.refused(reason);
      case DISCARDED -> throw MediaGone.discarded(reason);
    };
  }

  private InputStream part(TenantScope scope, MediaId id, Span span) {
    return storage
        .open(scope, id, span)
        .orElseThrow(
            () ->
                new Unavailable(
                    "media_missing",
                    "File not readable",
                    "The file is listed, but the storage does not have it: tell the operator.",
                    SOON));
  }
}
