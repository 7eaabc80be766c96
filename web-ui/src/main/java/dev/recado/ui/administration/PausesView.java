package dev.recado.ui.administration;

import java.time.Instant;
import java.util.List;

/**
 * What is stopped, and a form to stop more.
 *
 * @param target what the form says
 */
public record PausesView(List<Row> standing, List<Choice> choices, String target, String reason) {
  /**
   * A pause that stands.
   *
   * @param level its label
   * @param name of the unit or number; empty where the level says it all
   * @param by who stopped it; empty when it was no member of this tenant
   * @param mayResume whether the reader may let it go on
   */
  public record Row(
      String target,
      String level,
      String name,
      String reason,
      Instant at,
      String by,
      boolean mayResume) {}

  /** Something that can be stopped. */
  public record Choice(String target, String level, String name) {}
}
