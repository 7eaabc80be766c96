package dev.recado.ui.frame;

/** Says whether a section of the navigation gets a red mark. One bean for each that can. */
public interface Alarm {
  Section section();

  /** Whether something there needs somebody; asked on every page, so it must be cheap. */
  boolean raised(Place place);
}
