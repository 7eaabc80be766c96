package dev.recado.ui.jobs;

import dev.recado.application.access.TenantScope;
import dev.recado.application.jobs.ListJobs;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * How the jobs stand. Runs of jobs with a period of seconds are no news, or the page would never
 * come to rest.
 */
@ApplicationScoped
public class JobsTopic implements LiveTopic {
  static final String NAME = "jobs";

  @Inject ListJobs listJobs;

  private record Seen(String name, String state, boolean asked, Optional<JobsView.Run> latest) {
    static Seen of(JobsView.Row row) {
      return new Seen(
          row.name(),
          row.state(),
          row.asked(),
          row.seconds() == 0 ? row.latest() : Optional.empty());
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    List<JobsView.Row> rows = JobsView.from(listJobs.list(scope)).rows();
    return rows.stream().map(Seen::of).toList();
  }
}
