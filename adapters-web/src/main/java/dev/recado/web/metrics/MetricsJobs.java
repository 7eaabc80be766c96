package dev.recado.web.metrics;

import dev.recado.application.jobs.port.JobMeters;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Shows {@code recado_job_stale{job="…"}} and {@code recado_job_paused{job="…"}}, 1 or 0, and
 * counts {@code recado_job_runs_total{job="…",status="…"}} at {@code /metrics}.
 */
@ApplicationScoped
public class MetricsJobs implements JobMeters {
  @Inject MetricRegistry registry;
  private final Map<JobName, AtomicInteger> stale = new ConcurrentHashMap<>();
  private final Map<JobName, AtomicInteger> paused = new ConcurrentHashMap<>();

  @Override
  public void standing(JobName job, boolean isStale, boolean isPaused) {
    stale.computeIfAbsent(job, name -> gauge("recado_job_stale", name)).set(isStale ? 1 : 0);
    paused.computeIfAbsent(job, name -> gauge("recado_job_paused", name)).set(isPaused ? 1 : 0);
  }

  private AtomicInteger gauge(String name, JobName job) {
    AtomicInteger shown = new AtomicInteger();
    registry.gauge(name, shown, AtomicInteger::get, new Tag("job", job.value()));
    return shown;
  }

  @Override
  public void ended(JobName job, RunStatus status) {
    Tag[] tags = {new Tag("job", job.value()), new Tag("status", status.label())};
    registry.counter("recado_job_runs", tags).inc();
  }
}
