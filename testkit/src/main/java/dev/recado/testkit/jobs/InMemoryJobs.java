package dev.recado.testkit.jobs;

import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.jobs.port.JobRuns;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The book of jobs and the record of their runs, in memory. */
public final class InMemoryJobs implements JobBook, JobRuns {
  private static final Ending OPEN = new Ending(RunStatus.RUNNING, 0, Optional.empty());

  private final Map<String, StandingRow> rows = new TreeMap<>();
  private final Map<Run, Record> runs = new HashMap<>();

  @Override
  public synchronized void register(JobName job, Instant now, Instant planned) {
    StandingRow row = row(job, now);
    Instant due = row.nextDue().isBefore(planned) ? row.nextDue() : planned;
    rows.put(job.value(), row.due(due));
  }

  private StandingRow row(JobName job, Instant now) {
    return rows.computeIfAbsent(job.value(), name -> StandingRow.fresh(job, now));
  }

  @Override
  public synchronized List<Standing> standings() {
    return rows.values().stream().map(StandingRow::standing).toList();
  }

  @Override
  public synchronized Optional<Run> claim(Claim claim, Instant now) {
    JobName job = claim.seen().name();
    return Optional.ofNullable(rows.get(job.value()))
        .filter(row -> row.token() == claim.seen().token())
        .filter(row -> row.standing().due(now))
        .map(row -> begin(row, claim, now));
  }

  private Run begin(StandingRow row, Claim claim, Instant now) {
    runs.replaceAll((run, known) -> abandonedOf(row.name(), known, now));
    StandingRow next = row.claimed(claim, now);
    rows.put(row.name().value(), next);
    Run run = new Run(row.name(), next.token());
    Record begun =
        new Record(
            run.job(), run.token(), claim.cause(), claim.node(), now, Optional.empty(), OPEN);
    runs.put(run, begun);
    return run;
  }

  private static Record abandonedOf(JobName job, Record known, Instant now) {
    boolean open = known.job().equals(job) && known.finishedAt().isEmpty();
    return open ? ended(known, new Ending(RunStatus.ABANDONED, 0, Optional.empty()), now) : known;
  }

  private static Record ended(Record known, Ending ending, Instant now) {
    return new Record(
        known.job(),
        known.token(),
        known.cause(),
        known.node(),
        known.startedAt(),
        Optional.of(now),
        ending);
  }

  @Override
  public synchronized boolean finish(Run run, Ending ending, Instant now) {
    StandingRow row = rows.get(run.job().value());
    if (row == null || row.token() != run.token() || row.lease().isEmpty()) {
      return false;
    }
    rows.put(run.job().value(), row.finished(ending, now));
    runs.computeIfPresent(run, (same, known) -> ended(known, ending, now));
    return true;
  }

  @Override
  public synchronized void pause(JobName job, Instant now) {
    change(job, now, row -> row.paused(row.pausedAt().or(() -> Optional.of(now))));
  }

  @Override
  public synchronized void resume(JobName job) {
    rows.computeIfPresent(job.value(), (name, row) -> row.paused(Optional.empty()));
  }

  @Override
  public synchronized void ask(JobName job, Instant now) {
    change(job, now, row -> row.asked(Optional.of(now)));
  }

  private void change(JobName job, Instant now, UnaryOperator<StandingRow> change) {
    rows.put(job.value(), change.apply(row(job, now)));
  }

  @Override
  public synchronized List<Record> latest(int ofEach) {
    return rows.keySet().stream().flatMap(job -> newest(job).limit(ofEach)).toList();
  }

  private Stream<Record> newest(String job) {
    return runs.values().stream()
        .filter(run -> run.job().value().equals(job))
        .sorted(Comparator.comparing(Record::token).reversed());
  }

  @Override
  public synchronized int forget(int kept) {
    AtomicInteger forgotten = new AtomicInteger();
    for (String job : rows.keySet()) {
      for (RunStatus status : RunStatus.values()) {
        newest(job)
            .filter(run -> run.ending().status() == status && status != RunStatus.RUNNING)
            .skip(kept)
            .toList()
            .forEach(run -> forget(run, forgotten));
      }
    }
    return forgotten.get();
  }

  private void forget(Record run, AtomicInteger forgotten) {
    runs.remove(new Run(run.job(), run.token()));
    forgotten.incrementAndGet();
  }
}
