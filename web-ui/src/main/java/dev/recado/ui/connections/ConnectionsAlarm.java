package dev.recado.ui.connections;

import dev.recado.application.connections.ListConnections;
import dev.recado.domain.connection.Notice;
import dev.recado.ui.frame.Alarm;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A number that needs somebody; one that is being paired has somebody. */
@RequestScoped
public class ConnectionsAlarm implements Alarm {
  @Inject ListConnections listConnections;

  @Override
  public Section section() {
    return Section.CONNECTIONS;
  }

  @Override
  public boolean raised(Place place) {
    return listConnections.list(place.scope()).stream()
        .flatMap(connection -> Notice.of(connection.status()).stream())
        .anyMatch(notice -> notice.severity() != Notice.Severity.INFO && notice != Notice.SCAN_NOW);
  }
}
