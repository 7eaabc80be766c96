package dev.recado.domain.job;

import java.util.Arrays;
import java.util.Locale;

/** Why a job ran. */
public enum RunCause {
  /** It was its time. */
  SCHEDULE,
  /** Its time had passed unused: no scheduler was there, or the job was paused. */
  LATE,
  /** Somebody asked for it. */
  ASKED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static RunCause of(String label) {
    return Arrays.stream(values())
        .filter(cause -> cause.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
