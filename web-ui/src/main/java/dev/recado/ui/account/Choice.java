package dev.recado.ui.account;

import dev.recado.application.access.ChangePreferences;
import dev.recado.domain.member.Language;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Theme;
import dev.recado.ui.frame.Cookies;
import dev.recado.ui.frame.Habits;
import dev.recado.ui.frame.Reader;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Keeps how the reader likes to read: with him, and for the sign-in page of this browser. */
@RequestScoped
public class Choice {
  private static final Duration YEAR = Duration.ofDays(365);

  @Inject CurrentCaller caller;
  @Inject Habits habits;
  @Inject ChangePreferences changePreferences;
  @Inject Cookies cookies;

  Response keep(PreferencesForm form, Response next) {
    Preferences wanted = form.over(habits.get());
    changePreferences.change(caller.get(), wanted);
    return Response.fromResponse(next)
        .cookie(
            cookie(Reader.LANGUAGE, wanted.language().map(Language::code)),
            cookie(Reader.THEME, wanted.theme().map(Theme::label)))
        .build();
  }

  private NewCookie cookie(String name, Optional<String> value) {
    return value.map(given -> cookies.keep(name, given, YEAR)).orElseGet(() -> cookies.drop(name));
  }
}
