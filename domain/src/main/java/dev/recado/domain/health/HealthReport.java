package dev.recado.domain.health;

import java.time.Instant;
import java.util.List;

/** What all checks together came to. */
public record HealthReport(Instant at, List<Check> checks) {
  /** The names are part of the API. */
  public enum Status {
    HEALTHY("healthy"),
    UNHEALTHY("unhealthy"),
    /** The wrong environment: roll back. */
    CRITICAL("CRITICAL");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public HealthReport {
    checks = List.copyOf(checks);
  }

  public Status status() {
    if (checks.stream().anyMatch(Check::critical)) {
      return Status.CRITICAL;
    }
    return deploySafe() ? Status.HEALTHY : Status.UNHEALTHY;
  }

  /** Every error blocks; a warning blocks nothing. */
  public boolean deploySafe() {
    return checks.stream().noneMatch(check -> check.verdict() == Verdict.ERROR);
  }
}
