package dev.recado.web.http;

import dev.recado.domain.refusal.Unavailable;
import dev.recado.domain.running.RunMode;
import java.time.Duration;

/** A request for the API or a page came to a process that answers only after its health. */
public final class NotServedHere extends Unavailable {
  public NotServedHere(RunMode mode) {
    super(
        "not_served_here",
        "Not served here",
        "This process runs with RUN_MODE="
            + mode.label()
            + " and answers only /metrics and what is below /health. Send requests, pages and"
            + " webhooks to a process with RUN_MODE=api or all.",
        Duration.ofSeconds(5));
  }
}
