package dev.recado.ui.frame;

import java.util.List;

/** Lets the palette find things of an area. One bean for each. */
public interface Findable {
  /**
   * One line of the palette.
   *
   * @param icon as Tabler calls it
   * @param path the page to go to
   */
  record Find(String icon, String text, String path) {}

  /**
   * A handful of what begins with the query, within reach of the reader; asked at each pause in
   * typing, so it must be quick.
   */
  List<Find> find(Place place, String query);
}
