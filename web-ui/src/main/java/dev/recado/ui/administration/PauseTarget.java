package dev.recado.ui.administration;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.PathId;
import java.util.Optional;
import java.util.UUID;

/**
 * What a form names to be stopped: {@code platform}, {@code tenant}, {@code unit:ID} or {@code
 * connection:ID}.
 */
record PauseTarget(PauseLevel level, Optional<UUID> id) {
  static PauseTarget read(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new PauseTarget(PauseLevel.of(text), Optional.empty())
        : new PauseTarget(
            PauseLevel.of(text.substring(0, colon)),
            Optional.of(PathId.parse("/id", text.substring(colon + 1))));
  }

  static String written(PauseLevel level, Object id) {
    return switch (level) {
      case PLATFORM, TENANT -> level.label();
      case UNIT, CONNECTION -> level.label() + ":" + id;
    };
  }

  /** Of the tenant that is shown. */
  Target in(TenantScope scope) {
    UUID named =
        level == PauseLevel.TENANT ? scope.tenant().value() : id.orElseThrow(this::unnamed);
    return new Target(level, named);
  }

  private InvalidValue unnamed() {
    return new InvalidValue("/id", "missing_id", "Name the unit or the connection to pause.");
  }
}
