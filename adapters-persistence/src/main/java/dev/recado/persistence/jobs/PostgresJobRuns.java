package dev.recado.persistence.jobs;

import dev.recado.application.jobs.port.JobBook.Ending;
import dev.recado.application.jobs.port.JobRuns;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunCause;
import dev.recado.domain.job.RunStatus;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What runs of jobs came to, one row each. */
public final class PostgresJobRuns implements JobRuns {
  private final CrossTenantSql all;

  public PostgresJobRuns(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public List<Record> latest(int ofEach) {
    return all.list(
        """
        select run.* from jobs j
          cross join lateral (
            select * from job_runs r where r.job = j.name order by r.token desc limit :most) run
        order by run.job, run.token desc
        """,
        values -> values.bind("most", ofEach),
        (row, context) -> record(row));
  }

  private static Record record(ResultSet row) throws SQLException {
    return new Record(
        new JobName(row.getString("job")),
        row.getLong("token"),
        RunCause.of(row.getString("cause")),
        row.getString("node"),
        Columns.instant(row, "started_at"),
        Columns.optionalInstant(row, "finished_at"),
        new Ending(
            RunStatus.of(row.getString("status")),
            row.getInt("items"),
            Columns.optionalText(row, "error")));
  }

  @Override
  public int forget(int kept) {
    return all.list(
            """
            with old as (
              select job, token,
                row_number() over (partition by job, status order by token desc) as place
              from job_runs where status <> 'running'
            )
            delete from job_runs r using old
            where r.job = old.job and r.token = old.token and old.place > :kept
            returning r.token
            """,
            values -> values.bind("kept", kept),
            (row, context) -> row.getLong("token"))
        .size();
  }
}
