package dev.recado.domain.campaign;

import java.time.Instant;
import java.util.Optional;

/** Judges how sending goes, so that a campaign stops before it does harm. */
public final class Canary {
  /** So many results make a judgement while all are served. */
  public static final int RECENT = 50;

  private Canary() {}

  /** What came of the first recipients so far. */
  public record Sample(int sent, int delivered, int failed, int optedOut) {
    public static Sample of(Tally tally) {
      return new Sample(tally.tried(), tally.arrived(), tally.failed(), tally.optedOut());
    }
  }

  /** What came of the latest recipients of whom it is known. */
  public record Recent(int settled, int failed) {}

  public sealed interface Verdict {
    /**
     * It is too early to tell.
     *
     * @param until when to judge; empty while the last of them has not been sent to
     */
    record Wait(Optional<Instant> until) implements Verdict {}

    record Passed() implements Verdict {}

    record Failed(Harm harm) implements Verdict {}
  }

  /**
   * Too many failures end it at once, because waiting does not mend them; whether enough arrived is
   * asked at the end.
   */
  public static Verdict judge(
      CanarySettings settings, Sample sample, Optional<Instant> reachedAt, Instant now) {
    int of = reachedAt.isPresent() ? sample.sent() : settings.size().orElse(sample.sent());
    Optional<Harm> harm =
        Harm.tooMany(Harm.Kind.FAILED, sample.failed(), of, settings.maxFailedPercent())
            .or(
                () ->
                    Harm.tooMany(
                        Harm.Kind.OPTED_OUT, sample.optedOut(), of, settings.maxOptedOutPercent()));
    if (harm.isPresent()) {
      return new Verdict.Failed(harm.get());
    }
    Optional<Instant> until = reachedAt.map(at -> at.plus(settings.patience()));
    if (until.filter(end -> !now.isBefore(end)).isEmpty()) {
      return new Verdict.Wait(until);
    }
    return Harm.tooFew(
            Harm.Kind.ARRIVED, sample.delivered(), sample.sent(), settings.minDeliveredPercent())
        .<Verdict>map(Verdict.Failed::new)
        .orElseGet(Verdict.Passed::new);
  }

  /** Why a campaign that serves everybody should stop; empty while all is well. */
  public static Optional<Harm> trouble(CanarySettings settings, Recent recent) {
    return recent.settled() < RECENT
        ? Optional.empty()
        : Harm.tooMany(
            Harm.Kind.FAILED, recent.failed(), recent.settled(), settings.maxFailedPercent());
  }
}
