package dev.recado.ui.administration;

import dev.recado.application.operations.ListPauses;
import dev.recado.ui.frame.Alarm;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Nobody forgets that sending is stopped. */
@ApplicationScoped
public class PauseAlarm implements Alarm {
  @Inject ListPauses listPauses;

  @Override
  public Section section() {
    return Section.ADMINISTRATION;
  }

  @Override
  public boolean raised(Place place) {
    ListPauses.Standing standing = listPauses.list(place.scope());
    return standing.platform().isPresent() || !standing.pauses().isEmpty();
  }
}
