package dev.recado.ui.connections;

import dev.recado.application.connections.ShowCondition;
import dev.recado.application.messaging.ShowPace;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Puts together the cards of the units that are shown. */
@RequestScoped
public class Cards {
  @Inject Place place;
  @Inject Reader reader;
  @Inject ShowCondition showCondition;
  @Inject ShowPace showPace;
  @Inject InstantSource clock;

  public List<CardView> all() {
    return place.unit().map(List::of).orElseGet(place::units).stream().map(this::of).toList();
  }

  public CardView of(UnitId unit) {
    return of(place.unit(unit));
  }

  private CardView of(Unit unit) {
    return showCondition
        .show(place.scope(), unit.id())
        .map(
            condition ->
                CardView.from(
                    unit,
                    condition,
                    Optional.of(showPace.show(place.scope(), unit.id())),
                    reader.language(),
                    clock.instant()))
        .orElseGet(() -> CardView.never(unit));
  }
}
