package dev.recado.domain.job;

import java.util.Arrays;
import java.util.Locale;

/** How a run stands; the names are part of the API and of the table {@code job_runs}. */
public enum RunStatus {
  RUNNING,
  SUCCEEDED,
  FAILED,
  /** Its time had passed, and the job makes up for nothing. */
  SKIPPED,
  /** Its lease ended before it did: the process died, or took too long. */
  ABANDONED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static RunStatus of(String label) {
    return Arrays.stream(values())
        .filter(status -> status.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
