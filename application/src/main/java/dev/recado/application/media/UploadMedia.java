package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Once;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** Takes a file that is to be sent. */
public final class UploadMedia {
  private final ShelveFile shelf;

  public UploadMedia(ShelveFile shelf) {
    this.shelf = shelf;
  }

  /**
   * @param unit whose file it is; without it the member's unit, or the only connected one in reach
   */
  public record Draft(Optional<UnitId> unit, Optional<FileName> name, byte[] bytes) {}

  /**
   * @throws MediaRefused when it is empty, too large or of a type that is not taken
   * @throws dev.recado.application.messaging.NoUnitContext when no unit is named and none can be
   *     told
   */
  public <A> A upload(TenantScope scope, Draft draft, Once<MediaFile, A> once) {
    scope.require(Permission.SEND_MESSAGES);
    draft.unit().ifPresent(unit -> scope.require(Permission.SEND_MESSAGES, unit));
    return shelf.shelve(scope, draft.unit(), draft.name(), draft.bytes(), once);
  }
}
