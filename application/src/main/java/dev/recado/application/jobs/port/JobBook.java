package dev.recado.application.jobs.port;

import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunCause;
import dev.recado.domain.job.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where each job of the platform stands: when it is due and which scheduler has it in hand. A claim
 * is a lease with a fencing token, so that any number of schedulers share one book: of several who
 * claim a run one gets it, and whoever lost his lease writes nothing more. Needs no transaction.
 */
public interface JobBook {
  /**
   * A job.
   *
   * @param token grows with every claim
   * @param lease who has it in hand; may be over
   * @param pausedAt since when it does not run by itself
   * @param askedAt when somebody asked for a run that has not begun
   * @param succeededAt end of the latest run that succeeded
   * @param knownSince when a scheduler first met it
   */
  record Standing(
      JobName name,
      Instant nextDue,
      long token,
      Optional<Lease> lease,
      Optional<Instant> pausedAt,
      Optional<Instant> askedAt,
      Optional<Instant> succeededAt,
      Instant knownSince) {
    /** Whether a scheduler may start it. */
    public boolean due(Instant now) {
      boolean wanted = askedAt.isPresent() || pausedAt.isEmpty() && !nextDue.isAfter(now);
      return wanted && lease.filter(held -> held.until().isAfter(now)).isEmpty();
    }

    /** From when on a success has been missing. */
    public Instant idleSince() {
      return succeededAt.orElse(knownSince);
    }
  }

  /**
   * @param node who holds it
   */
  record Lease(String node, Instant until) {}

  /**
   * @param seen as the claimer saw it; who claims on what is not so any more gets nothing
   * @param nextDue when it is due after this run
   */
  record Claim(Standing seen, String node, Duration lease, Instant nextDue, RunCause cause) {}

  /** A run that was claimed. */
  record Run(JobName job, long token) {}

  /**
   * How a run ended.
   *
   * @param items how much was done
   * @param error what went wrong, without anything secret or personal
   */
  record Ending(RunStatus status, int items, Optional<String> error) {}

  /**
   * Takes up a job: due now if nobody knew it, otherwise as before, but not later than its plan
   * says.
   */
  void register(JobName job, Instant now, Instant planned);

  /** All jobs that were ever registered. */
  List<Standing> standings();

  /**
   * Begins a run and writes it down; one that was left open before is abandoned. A request for a
   * run is met by it.
   *
   * @return empty when somebody else was faster, or the job was paused meanwhile
   */
  Optional<Run> claim(Claim claim, Instant now);

  /**
   * Ends a run and gives the job back.
   *
   * @return false, and nothing is written, when another claim has followed
   */
  boolean finish(Run run, Ending ending, Instant now);

  /** It does not run by itself any more; one that is paused stays so. */
  void pause(JobName job, Instant now);

  void resume(JobName job);

  /** A run is to begin as soon as a scheduler sees it, even if the job is paused. */
  void ask(JobName job, Instant now);
}
