package dev.recado.ui.frame;

import dev.recado.web.http.WebSettings;
import dev.recado.web.security.BrowserCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** Cookies of the pages: no script reads them, no other site sends them along. */
@ApplicationScoped
public class Cookies {
  @Inject WebSettings settings;

  public NewCookie keep(String name, String value, Duration life) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(BrowserCookie.PATH)
        .httpOnly(true)
        .secure(settings.secure())
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge((int) life.toSeconds())
        .build();
  }

  public NewCookie drop(String name) {
    return keep(name, "", Duration.ZERO);
  }
}
