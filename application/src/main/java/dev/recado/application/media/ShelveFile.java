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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps and lists a file that is to be sent: the part that all ways of bringing one share. */
public final class ShelveFile {
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
    UnitId owner = essentials.transactions().within(scope, () -> units.of(scope, unit));
    MediaId id = new MediaId(essentials.ids().next());
    return switch (desk.take(scope, id, bytes, name, Optional.empty())) {
      case Taken.Kept kept -> list(scope, file(id, owner, kept), once);
      case Taken.Refused(MediaRefusal reason) -> throw MediaRefused.of(reason, desk.largest());
    };
  }

  private MediaFile file(MediaId id, UnitId unit, Taken.Kept kept) {
    return MediaFile.stored(
        id, unit, kept.shownAs(), Optional.of(kept.name()), kept.content(), essentials.now());
  }

  /** The bytes were kept before it was known whether the request is a repeat. */
  private <A> A list(TenantScope scope, MediaFile file, Once<MediaFile, A> once) {
    List<MediaFile> listed = new ArrayList<>(1);
    try {
      return essentials
          .transactions()
          .within(
              scope,
              () ->
                  once.make(
                      scope,
                      () -> {
                        files.add(scope, file);
                        listed.add(file);
                        essentials.counters().add(Counted.MEDIA_UPLOADED);
                        return file;
                      }));
    } finally {
      if (listed.isEmpty()) {
        desk.drop(scope, file.id());
      }
    }
  }
}
