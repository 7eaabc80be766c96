package dev.recado.ui.frame;

import dev.recado.application.access.ShowPreferences;
import dev.recado.domain.member.Preferences;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** How the reader likes to read; before anybody is signed in, nothing is known of it. */
@RequestScoped
public class Habits {
  @Inject CurrentCaller caller;
  @Inject ShowPreferences showPreferences;

  private @Nullable Preferences seen;

  public Preferences get() {
    Preferences known =
        seen == null ? caller.found().map(showPreferences::show).orElse(Preferences.NONE) : seen;
    seen = known;
    return known;
  }
}
