package dev.recado.testkit.jobs;

import dev.recado.application.jobs.port.JobBook.Claim;
import dev.recado.application.jobs.port.JobBook.Ending;
import dev.recado.application.jobs.port.JobBook.Lease;
import dev.recado.application.jobs.port.JobBook.Standing;
import dev.recado.domain.job.JobName;
import java.time.Instant;
import java.util.Optional;

/** One row of the book. */
record StandingRow(
    JobName name,
    Instant nextDue,
    long token,
    Optional<Lease> lease,
    Optional<Instant> pausedAt,
    Optional<Instant> askedAt,
    Optional<Instant> succeededAt,
    Instant knownSince) {
  static StandingRow fresh(JobName name, Instant now) {
    return new StandingRow(
        name, now, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), now);
  }

  Standing standing() {
    return new Standing(name, nextDue, token, lease, pausedAt, askedAt, succeededAt, knownSince);
  }

  StandingRow due(Instant due) {
    return new StandingRow(name, due, token, lease, pausedAt, askedAt, succeededAt, knownSince);
  }

  StandingRow paused(Optional<Instant> at) {
    return new StandingRow(name, nextDue, token, lease, at, askedAt, succeededAt, knownSince);
  }

  StandingRow asked(Optional<Instant> at) {
    return new StandingRow(name, nextDue, token, lease, pausedAt, at, succeededAt, knownSince);
  }

  StandingRow claimed(Claim claim, Instant now) {
    Lease held = new Lease(claim.node(), now.plus(claim.lease()));
    return new StandingRow(
        name,
        claim.nextDue(),
        token + 1,
        Optional.of(held),
        pausedAt,
        Optional.empty(),
        succeededAt,
        knownSince);
  }

  StandingRow finished(Ending ending, Instant now) {
    boolean success = ending.status().keepsPace();
    return new StandingRow(
        name,
        nextDue,
        token,
        Optional.empty(),
        pausedAt,
        askedAt,
        success ? Optional.of(now) : succeededAt,
        knownSince);
  }
}
