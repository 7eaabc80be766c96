package dev.recado.application.media.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Files that are kept no longer. First they are discarded in the list, so that nobody counts on
 * them, and only then their bytes are removed: at no moment a file is listed whose bytes are gone,
 * and a removal that was cut off is due again.
 */
public interface OldMedia {
  /**
   * @param unusedBefore uploads from before it that no message used go
   * @param keptSince files that came or were last sent before it go; empty for none. What a message
   *     still waits with stays
   */
  record Limits(Instant unusedBefore, Optional<Instant> keptSince) {}

  /** How many files were discarded, by reason. */
  record Discarded(int unused, int outdated) {}

  /** A discarded file whose bytes are to be removed; whoever claimed it has it for the lease. */
  record Due(TenantId tenant, MediaId media) implements ClaimedWork {}

  /**
   * Discards files of all tenants, at most so many for either reason. Needs no transaction.
   *
   * @param now when their bytes may be removed
   */
  Discarded discard(Instant now, Limits limits, int most);

  /** Discarded files of all tenants that still have bytes. Needs no transaction. */
  List<Due> claim(Instant now, Duration lease, int limit);

  /** Its bytes are gone. */
  void removed(TenantScope scope, MediaId media);
}
