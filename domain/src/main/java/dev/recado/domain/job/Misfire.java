package dev.recado.domain.job;

import java.util.Locale;

/** What becomes of runs that were missed while no scheduler was there. */
public enum Misfire {
  /** They are left out: the job runs again at its next time. */
  SKIP,
  /** They are made up for by one run, however many they were. */
  RUN_ONCE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
