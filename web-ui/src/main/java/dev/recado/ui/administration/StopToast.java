package dev.recado.ui.administration;

import dev.recado.application.operations.Stopped;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;

/** Says how long it took until nothing more was on its way. */
@RequestScoped
public class StopToast {
  @Inject Page page;
  @Inject Reader reader;

  public Response said(Stopped stopped, String path) {
    return stopped.inFlight() == 0
        ? page.done(path, "administration.pause.done", length(stopped.after()))
        : page.done(path, "administration.pause.inflight", stopped.inFlight());
  }

  /** To a tenth of a second, for it is mostly less than one. */
  private String length(Duration after) {
    Locale locale = reader.language().locale();
    return String.format(locale, "%.1f s", after.toMillis() / 1000.0);
  }
}
