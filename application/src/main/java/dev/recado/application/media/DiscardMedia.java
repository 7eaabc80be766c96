package dev.recado.application.media;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.media.port.OldMedia;
import dev.recado.application.media.port.OldMedia.Discarded;
import dev.recado.application.media.port.OldMedia.Due;
import dev.recado.application.media.port.OldMedia.Limits;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.media.MediaKeeping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lets go of files whose time is over: uploads that nobody sent, and what retention ends. */
public final class DiscardMedia {
  /** For a storage that is slow; then the removal is tried again. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Essentials essentials;
  private final JobGate gate;
  private final OldMedia old;
  private final MediaStorage storage;
  private final MediaKeeping keeping;

  public DiscardMedia(
      Essentials essentials,
      JobGate gate,
      OldMedia old,
      MediaStorage storage,
      MediaKeeping keeping) {
    this.essentials = essentials;
    this.gate = gate;
    this.old = old;
    this.storage = storage;
    this.keeping = keeping;
  }

  /**
   * @param limit how many are discarded for either reason, and how many are removed
   * @return of how many the bytes were to be removed
   */
  public int once(int limit) {
    Instant now = essentials.now();
    Limits limits = new Limits(keeping.unusedBefore(now), keeping.keptSince(now));
    count(old.discard(now, limits, limit));
    List<Due> due = old.claim(now, LEASE, limit);
    return essentials.guarded().each(due, "old files", file -> remove(gate.enter(file), file));
  }

  private void count(Discarded discarded) {
    for (int i = 0; i < discarded.unused(); i++) {
      essentials.counters().add(Counted.MEDIA_UNUSED);
    }
    for (int i = 0; i < discarded.outdated(); i++) {
      essentials.counters().add(Counted.MEDIA_OUTDATED);
    }
  }

  private void remove(TenantScope scope, Due file) {
    storage.remove(scope, file.media());
    essentials.transactions().run(scope, () -> old.removed(scope, file.media()));
  }
}
