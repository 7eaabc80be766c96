package dev.recado.application.jobs;

import dev.recado.domain.job.JobName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All maintenance there is; what is not in here never runs. */
public final class JobRegistry {
  private final Map<JobName, Task> tasks = new LinkedHashMap<>();

  public JobRegistry(List<Task> tasks) {
    tasks.forEach(this::add);
  }

  private void add(Task task) {
    if (tasks.putIfAbsent(task.job().name(), task) != null) {
      throw new IllegalArgumentException("two jobs are called " + task.job().name());
    }
  }

  /** In the order in which they were given. */
  public List<Task> tasks() {
    return List.copyOf(tasks.values());
  }

  /** Empty for a job of another version, whose row is still there. */
  public Optional<Task> find(JobName name) {
    return Optional.ofNullable(tasks.get(name));
  }

  /**
   * @throws UnknownJob when no job is called so
   */
  JobName named(String name) {
    return tasks.keySet().stream()
        .filter(known -> known.value().equals(name))
        .findFirst()
        .orElseThrow(UnknownJob::new);
  }
}
