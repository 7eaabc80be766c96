package dev.recado.application.monitoring;

import dev.recado.application.monitoring.port.Dials;
import dev.recado.application.monitoring.port.MonitoringLog;
import java.time.InstantSource;
import java.util.List;

/** Shows the latest sample in every process, whichever took it. */
public final class ShowDials {
  private final MonitoringLog log;
  private final Dials dials;
  private final InstantSource clock;

  public ShowDials(MonitoringLog log, Dials dials, InstantSource clock) {
    this.log = log;
    this.dials = dials;
    this.clock = clock;
  }

  /**
   * @return whether there was one to show, as 1 or 0
   */
  public int once() {
    List<MonitoringLog.Sample> latest = log.samples(clock.instant().minus(ShowDecision.FRESH));
    if (latest.isEmpty()) {
      dials.clear();
      return 0;
    }
    dials.show(latest.getLast().assessment());
    return 1;
  }
}
