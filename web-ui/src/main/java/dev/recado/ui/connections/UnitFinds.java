package dev.recado.ui.connections;

import dev.recado.domain.contact.SearchWords;
import dev.recado.ui.frame.Findable;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Finds units by their names; each leads to its number. */
@RequestScoped
public class UnitFinds implements Findable {
  private static final int SHOWN = 4;

  @Override
  public List<Find> find(Place place, String query) {
    SearchWords wanted = SearchWords.of(query);
    return place.units().stream()
        .filter(unit -> wanted.begin(unit.name().value()))
        .limit(SHOWN)
        .map(unit -> new Find("device-mobile", unit.name().value(), Details.path(unit.id())))
        .toList();
  }
}
