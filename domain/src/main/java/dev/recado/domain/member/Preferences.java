package dev.recado.domain.member;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a member likes to read.
 *
 * @param language empty: the one his browser asks for
 * @param zone in which times are told to him; empty: his tenant's
 * @param theme empty: as his machine is set
 */
public record Preferences(
    Optional<Language> language, Optional<ZoneId> zone, Optional<Theme> theme) {
  /** Of a member who has chosen nothing. */
  public static final Preferences NONE =
      new Preferences(Optional.empty(), Optional.empty(), Optional.empty());
}
