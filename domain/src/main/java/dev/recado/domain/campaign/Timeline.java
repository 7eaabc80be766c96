package dev.recado.domain.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * When what happened to a campaign.
 *
 * @param scheduledAt when it starts by itself
 * @param frozenAt when its audience was fixed; from then on nobody joins
 * @param startedAt when it was last started from draft
 * @param judgedFrom results of messages made earlier do not pause it any more
 * @param completedAt when it ended, in whichever way
 * @param lastProgressAt when a recipient last changed
 */
public record Timeline(
    Instant createdAt,
    Optional<Instant> scheduledAt,
    Optional<Instant> frozenAt,
    Optional<Instant> startedAt,
    Optional<Instant> judgedFrom,
    Optional<Instant> completedAt,
    Optional<Instant> lastProgressAt) {
  public static Timeline created(Instant now) {
    return new Timeline(
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Timeline scheduled(Optional<Instant> at) {
    return new Timeline(
        createdAt, at, frozenAt, startedAt, judgedFrom, completedAt, lastProgressAt);
  }

  Timeline frozen(Instant now) {
    Optional<Instant> frozen = frozenAt.or(() -> Optional.of(now));
    return new Timeline(
        createdAt, scheduledAt, frozen, startedAt, judgedFrom, completedAt, lastProgressAt);
  }

  Timeline started(Instant now) {
    return running(Optional.of(now), now);
  }

  Timeline resumed(Instant now) {
    return running(startedAt, now);
  }

  private Timeline running(Optional<Instant> since, Instant now) {
    return new Timeline(
        createdAt,
        scheduledAt,
        frozenAt,
        since,
        Optional.of(now),
        Optional.empty(),
        lastProgressAt);
  }

  Timeline ended(Instant now) {
    Optional<Instant> end = completedAt.or(() -> Optional.of(now));
    return new Timeline(
        createdAt, scheduledAt, frozenAt, startedAt, judgedFrom, end, lastProgressAt);
  }

  Timeline reset() {
    return new Timeline(
        createdAt,
        Optional.empty(),
        frozenAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        lastProgressAt);
  }
}
