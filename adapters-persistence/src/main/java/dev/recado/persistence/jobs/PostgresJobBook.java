package dev.recado.persistence.jobs;

import dev.recado.application.jobs.port.JobBook;
import dev.recado.domain.job.JobName;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The book of jobs: each step is one statement, so that nothing of it can be half done. */
public final class PostgresJobBook implements JobBook {
  private final CrossTenantSql all;

  public PostgresJobBook(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void register(JobName job, Instant now, Instant planned) {
    update(
        """
        insert into jobs as job (name, next_due, known_since) values (:job, :now, :now)
        on conflict (name) do update set next_due = least(job.next_due, cast(:planned as timestamptz))
        returning name
        """,
        values -> values.bind("job", job.value()).bind("now", now).bind("planned", planned));
  }

  @Override
  public List<Standing> standings() {
    return all.list(
        "select * from jobs order by name", values -> {}, (row, context) -> standing(row));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    Optional<Instant> until = Columns.optionalInstant(row, "lease_until");
    String owner = row.getString("lease_owner");
    return new Standing(
        new JobName(row.getString("name")),
        Columns.instant(row, "next_due"),
        row.getLong("token"),
        until.map(end -> new Lease(owner, end)),
        Columns.optionalInstant(row, "paused_at"),
        Columns.optionalInstant(row, "asked_at"),
        Columns.optionalInstant(row, "succeeded_at"),
        Columns.instant(row, "known_since"));
  }

  @Override
  public Optional<Run> claim(Claim claim, Instant now) {
    String claimed =
        """
        with mine as (
          update jobs
          set token = token + 1, lease_owner = :node, asked_at = null, next_due = :next,
            lease_until = :until
          where name = :job and token = :seen
            and (lease_until is null or lease_until <= :now)
            and (asked_at is not null or paused_at is null and next_due <= :now)
          returning name, token
        ),
        open as (
          update job_runs r set status = 'abandoned', finished_at = :now
          from mine where r.job = mine.name and r.status = 'running'
        )
        insert into job_runs (job, token, cause, node, started_at)
        select name, token, :cause, :node, :now from mine
        returning token
        """;
    return all.find(
        claimed,
        values -> bind(values, claim, now),
        (row, context) -> new Run(claim.seen().name(), row.getLong("token")));
  }

  private static void bind(Query values, Claim claim, Instant now) {
    values
        .bind("job", claim.seen().name().value())
        .bind("seen", claim.seen().token())
        .bind("node", claim.node())
        .bind("next", claim.nextDue())
        .bind("until", now.plus(claim.lease()))
        .bind("cause", claim.cause().label())
        .bind("now", now);
  }

  @Override
  public boolean finish(Run run, Ending ending, Instant now) {
    return update(
        """
        with mine as (
          update jobs
          set lease_owner = null, lease_until = null,
            succeeded_at = case when :succeeded then cast(:now as timestamptz) else succeeded_at end
          where name = :job and token = :token and lease_until is not null
          returning name, token
        )
        update job_runs r
        set status = :status, finished_at = :now, items = :items, error = :error
        from mine where r.job = mine.name and r.token = mine.token
        returning r.token
        """,
        values ->
            values
                .bind("job", run.job().value())
                .bind("token", run.token())
                .bind("succeeded", ending.status().keepsPace())
                .bind("status", ending.status().label())
                .bind("items", ending.items())
                .bind("error", ending.error())
                .bind("now", now));
  }

  @Override
  public void pause(JobName job, Instant now) {
    update(
        """
        insert into jobs as job (name, next_due, known_since, paused_at)
        values (:job, :now, :now, :now)
        on conflict (name) do update set paused_at = coalesce(job.paused_at, excluded.paused_at)
        returning name
        """,
        values -> values.bind("job", job.value()).bind("now", now));
  }

  @Override
  public void resume(JobName job) {
    update(
        "update jobs set paused_at = null where name = :job returning name",
        values -> values.bind("job", job.value()));
  }

  @Override
  public void ask(JobName job, Instant now) {
    update(
        """
        insert into jobs (name, next_due, known_since, asked_at) values (:job, :now, :now, :now)
        on conflict (name) do update set asked_at = excluded.asked_at
        returning name
        """,
        values -> values.bind("job", job.value()).bind("now", now));
  }

  private boolean update(String statement, Consumer<Query> values) {
    return all.find(statement, values, (row, context) -> true).isPresent();
  }
}
