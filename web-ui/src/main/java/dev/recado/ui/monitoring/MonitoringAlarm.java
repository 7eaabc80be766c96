package dev.recado.ui.monitoring;

import dev.recado.application.monitoring.ShowDecision;
import dev.recado.domain.monitoring.Level;
import dev.recado.ui.frame.Alarm;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whoever runs the platform sees on every page that a metric is critical. */
@ApplicationScoped
public class MonitoringAlarm implements Alarm {
  @Inject ShowDecision showDecision;

  @Override
  public Section section() {
    return Section.MONITORING;
  }

  @Override
  public boolean raised(Place place) {
    return showDecision
        .show(place.scope())
        .filter(assessment -> assessment.level() == Level.CRITICAL)
        .isPresent();
  }
}
