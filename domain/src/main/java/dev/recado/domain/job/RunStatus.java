package dev.recado.domain.job;

import java.util.Arrays;
import java.util.Locale;

/** How a run stands; the names are part of the API and of the table {@code job_runs}. */
public enum RunStatus {
  RUNNING,
  SUCCEEDED,
  /** All of it was done but for some pieces that failed; the next round tries those again. */
  PARTIAL,
  FAILED,
  /** Its time had passed, and the job makes up for nothing. */
  SKIPPED,
  /** Its lease ended before it did: the process died, or took too long. */
  ABANDONED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the job did its round, so that it is not overdue. */
  public boolean keepsPace() {
    return this == SUCCEEDED || this == PARTIAL;
  }

  public static RunStatus of(String label) {
    return Arrays.stream(values())
        .filter(status -> status.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
