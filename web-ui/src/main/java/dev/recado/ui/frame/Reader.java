package dev.recado.ui.frame;

import dev.recado.ui.text.Language;
import dev.recado.ui.text.Texts;
import dev.recado.ui.text.Times;
import dev.recado.web.security.BrowserCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;

/** Who reads the page: in which language, in which zone, by day or by night. */
@RequestScoped
public class Reader {
  public static final String LANGUAGE = "recado_language";
  public static final String THEME = "recado_theme";

  @Inject HttpServletRequest request;
  @Inject Place place;
  @Inject InstantSource clock;

  /** What the reader chose, else what his browser asks for. */
  public Language language() {
    return BrowserCookie.value(request, LANGUAGE)
        .flatMap(Language::of)
        .orElseGet(() -> Language.among(wanted()));
  }

  private List<java.util.Locale> wanted() {
    return request.getHeader("Accept-Language") == null
        ? List.of()
        : Collections.list(request.getLocales());
  }

  public Theme theme() {
    return BrowserCookie.value(request, THEME).flatMap(Theme::of).orElse(Theme.AUTO);
  }

  public Times times() {
    return new Times(language(), place.zone(), clock.instant());
  }

  public String say(String key, Object... arguments) {
    return Texts.say(language(), key, arguments);
  }
}
