package dev.recado.domain.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The 13 metrics, in the order of the monitoring runbook. */
public enum Metric {
  HTTP_5XX,
  AUTH_REFUSED,
  UNKNOWN_INSTANCES,
  UNMASKED_SECRETS,
  MESSAGE_ERRORS,
  RETRIES,
  DATABASE,
  CONNECTION_STABILITY,
  INBOUND_FLOW,
  OUTBOUND_SUCCESS,
  CAMPAIGNS_STUCK,
  THROTTLED,
  OVERALL;

  /** What it is judged by; the worst of them is the level of the metric. */
  public List<Measure> measures() {
    return Arrays.stream(Measure.values()).filter(measure -> measure.metric() == this).toList();
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
