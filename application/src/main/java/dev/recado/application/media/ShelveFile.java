package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.ContentDesk.Taken;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.application.messaging.UnitChoice;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaRefusal;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps and lists a file that is to be sent: the part that all ways of bringing one share. */
public final class ShelveFile {
  /** After which bytes that were kept for no file are removed. */
  private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

  private final Essentials essentials;
  private final UnitChoice units;
  private final ContentDesk desk;
  private final MediaFiles files;

  public ShelveFile(Essentials essentials, UnitChoice units, ContentDesk desk, MediaFiles files) {
    this.essentials = essentials;
    this.units = units;
    this.desk = desk;
    this.files = files;
  }

  /** Outside of any transaction. */
  <A> A shelve(
      TenantScope scope,
      Optional<UnitId> unit,
      Optional<FileName> name,
      byte[] bytes,
      Once<MediaFile, A> once) {
    return switch (desk.look(bytes, name, Optional.empty())) {
      case Taken.Accepted taken -> {
        MediaFile file = announced(scope, unit, taken);
        desk.keep(scope, file.id(), bytes);
        yield list(scope, file, once);
      }
      case Taken.Refused(MediaRefusal reason) -> throw MediaRefused.of(reason, desk.largest());
    };
  }

  /** Whatever cuts this off from here on, the bytes do not stay without a file. */
  private MediaFile announced(TenantScope scope, Optional<UnitId> unit, Taken.Accepted taken) {
    Instant now = essentials.now();
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              MediaFile file =
                  MediaFile.stored(
                      new MediaId(essentials.ids().next()),
                      units.of(scope, unit),
                      taken.shownAs(),
                      Optional.of(taken.name()),
                      taken.content(),
                      now);
              files.announce(scope, file, now.plus(LONGEST_UPLOAD));
              return file;
            });
  }

  /** The bytes were kept before it was known whether the request is a repeat. */
  private <A> A list(TenantScope scope, MediaFile file, Once<MediaFile, A> once) {
    return essentials
        .transactions()
        .within(
            scope,
            () ->
                once.make(
                    scope,
                    () -> {
                      files.add(scope, file);
                      essentials.counters().add(Counted.MEDIA_UPLOADED);
                      return file;
                    }));
  }
}
