package dev.recado.domain.monitoring;

/** Whether the release stays. */
public enum Decision {
  /** Within the first hour: it is watched, and nothing forbids it. */
  PENDING("PENDING"),
  GO("GO"),
  /** Look again every 15 minutes for two hours. */
  MONITOR("MONITOR"),
  /** Roll back. */
  NO_GO("NO-GO");

  private final String label;

  Decision(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The one of that label. */
  public static Decision of(String label) {
    return valueOf(label.replace('-', '_'));
  }
}
