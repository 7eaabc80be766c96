package dev.recado.application.connections;

import dev.recado.application.access.JobGate;
import dev.recado.application.connections.port.Gauges;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.application.connections.port.VitalSigns.Judged;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.VitalLimits;
import java.util.List;
import java.util.Map;

/** The stuck detector: finds connections that take messages which never arrive, or fall silent. */
public final class JudgeVitals {
  private final Essentials essentials;
  private final JobGate gate;
  private final VitalSigns signs;
  private final Timeline timeline;
  private final Gauges gauges;
  private final VitalLimits limits;

  public JudgeVitals(
      Essentials essentials,
      JobGate gate,
      VitalSigns signs,
      Timeline timeline,
      Gauges gauges,
      VitalLimits limits) {
    this.essentials = essentials;
    this.gate = gate;
    this.signs = signs;
    this.timeline = timeline;
    this.gauges = gauges;
    this.limits = limits;
  }

  /**
   * @return how many connections are judged differently than before
   */
  public int once() {
    List<Judged> judged = signs.judge(limits, essentials.now());
    Map<Strain, Integer> census = signs.census();
    for (Strain strain : Strain.values()) {
      gauges.strained(strain, census.getOrDefault(strain, 0));
    }
    return essentials.guarded().each(judged, "vitals", this::note);
  }

  private void note(Judged judged) {
    var scope = gate.enter(judged);
    LifeEvent event =
        judged
            .after()
            .<LifeEvent>map(LifeEvent.Strained::new)
            .orElseGet(() -> new LifeEvent.Relaxed(judged.before().orElseThrow()));
    essentials
        .transactions()
        .run(
            scope,
            () ->
                timeline.note(
                    scope,
                    judged.connection(),
                    new Timeline.Entry(essentials.ids().next(), essentials.now(), event)));
    judged.after().ifPresent(strain -> essentials.counters().add(Counted.CONNECTION_STRAINED));
    essentials
        .journal()
        .info(
            scope.tenant(),
            "Connection {} judged {}",
            judged.connection(),
            judged.after().map(Strain::label).orElse("well"));
  }
}
