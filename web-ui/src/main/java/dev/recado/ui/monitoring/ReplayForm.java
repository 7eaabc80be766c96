package dev.recado.ui.monitoring;

import dev.recado.ui.text.Given;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** Which events are to be applied again. */
public class ReplayForm {
  /** In one go; the page offers the next. */
  static final int MOST = 200;

  @FormParam("event")
  @Nullable String event;

  @FormParam("state")
  @Nullable String state;

  @FormParam("since")
  @Nullable String since;

  @FormParam("until")
  @Nullable String until;

  @FormParam("resume")
  @Nullable String resume;

  EventFilter filter() {
    return new EventFilter(
        Given.text(event), Given.text(state), Given.text(since), Given.text(until));
  }

  /** Where to go on; null to begin. */
  @Nullable String resume() {
    return Given.some(resume).orElse(null);
  }
}
