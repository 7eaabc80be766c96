package dev.recado.web.operations;

import dev.recado.application.operations.Stopped;

/**
 * What a kill switch came to.
 *
 * @param inFlight calls to the gateway still being made; 0 in all but the worst cases
 * @param stoppedAfterMillis how long it took until nothing was in flight
 */
public record StoppedView(boolean success, int inFlight, long stoppedAfterMillis) {
  static StoppedView from(Stopped stopped) {
    return new StoppedView(true, stopped.inFlight(), stopped.after().toMillis());
  }
}
