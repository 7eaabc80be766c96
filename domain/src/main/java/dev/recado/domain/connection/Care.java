package dev.recado.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a connection's health and being done about it.
 *
 * @param illness what is wrong now
 * @param shakenSince the first {@code connecting} of a connected session that was not looked into
 *     yet; more of the same change nothing
 * @param strain why it is not trusted although it is connected
 * @param checkedAt when its registration at the gateway was last compared with ours
 * @param recycledAt when it was last given a new instance without being asked
 * @param registered whether the gateway was told the present webhook secret
 */
public record Care(
    Optional<Illness> illness,
    Optional<Instant> shakenSince,
    Optional<Strain> strain,
    Optional<Instant> checkedAt,
    Optional<Instant> recycledAt,
    boolean registered) {
  /** How long a {@code connecting} may last before somebody looks. */
  public static final Duration GRACE = Duration.ofSeconds(90);

  /** Without being asked a connection is given a new instance at most once in this time. */
  public static final Duration RECYCLE_PAUSE = Duration.ofHours(24);

  public static final Care NONE =
      new Care(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  /**
   * @param steps of the course already taken
   * @param latest when the latest was taken, or when it began
   */
  public record Illness(Ailment ailment, Instant since, int steps, Instant latest) {
    public static Illness beginning(Ailment ailment, Instant now) {
      return new Illness(ailment, now, 0, now);
    }

    public Illness stepped(Instant now) {
      return new Illness(ailment, since, steps + 1, now);
    }

    public Illness seen(Instant now) {
      return new Illness(ailment, since, steps, now);
    }

    public Optional<Instant> due() {
      return ailment.course().due(steps, latest);
    }

    /** The step to take now, if its time has come. */
    public Optional<Remedy> step(Instant now) {
      return due().filter(at -> !at.isAfter(now)).flatMap(at -> ailment.course().step(steps));
    }
  }

  /** As the status has it: an illness that no longer fits it is over, a new one may have begun. */
  public Care under(ConnectionStatus status, Instant now) {
    Optional<Illness> going = illness.filter(known -> known.ailment().fits(status));
    return with(going.or(() -> Ailment.of(status).map(ailment -> Illness.beginning(ailment, now))));
  }

  public Care with(Optional<Illness> next) {
    return new Care(next, shakenSince, strain, checkedAt, recycledAt, registered);
  }

  public Care strained(Optional<Strain> next) {
    return new Care(illness, shakenSince, next, checkedAt, recycledAt, registered);
  }

  /** Somebody looked: what shook it is known by now. */
  public Care calmed() {
    return new Care(illness, Optional.empty(), strain, checkedAt, recycledAt, registered);
  }

  public Care checked(Instant now) {
    return new Care(illness, shakenSince, strain, Optional.of(now), recycledAt, registered);
  }

  public Care recycled(Instant now) {
    return new Care(illness, shakenSince, strain, checkedAt, Optional.of(now), registered);
  }

  public Care shaken(Instant since) {
    return new Care(illness, Optional.of(since), strain, checkedAt, recycledAt, registered);
  }

  /**
   * This, as it stands now, with what somebody changed who began from another version.
   *
   * @param seen what he began from
   * @param changed what he made of it
   */
  public Care merged(Care seen, Care changed) {
    return new Care(
        pick(illness, seen.illness, changed.illness),
        pick(shakenSince, seen.shakenSince, changed.shakenSince),
        pick(strain, seen.strain, changed.strain),
        pick(checkedAt, seen.checkedAt, changed.checkedAt),
        pick(recycledAt, seen.recycledAt, changed.recycledAt),
        registered);
  }

  private static <T> Optional<T> pick(Optional<T> now, Optional<T> seen, Optional<T> changed) {
    return changed.equals(seen) ? now : changed;
  }

  public boolean mayRecycle(Instant now) {
    return recycledAt.filter(at -> at.plus(RECYCLE_PAUSE).isAfter(now)).isEmpty();
  }
}
