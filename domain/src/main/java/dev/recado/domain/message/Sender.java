package dev.recado.domain.message;

import java.util.Locale;

/** In whose name a message speaks; the names are those of the runbook's queries. */
public enum Sender {
  AGENT,
  CUSTOMER,
  CAMPAIGN,
  ASSISTANT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
