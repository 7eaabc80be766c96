package dev.recado.ui.frame;

import dev.recado.domain.member.Language;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Theme;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.text.Texts;
import dev.recado.ui.text.Times;
import dev.recado.web.security.BrowserCookie;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who reads the page: in which language, in which zone, by day or by night. */
@RequestScoped
public class Reader {
  public static final String LANGUAGE = "recado_language";
  public static final String THEME = "recado_theme";

  @Inject HttpServletRequest request;
  @Inject CurrentCaller caller;
  @Inject Habits habits;
  @Inject Place place;
  @Inject InstantSource clock;

  /** What the reader chose, else what his browser asks for. */
  public Language language() {
    return chosen(LANGUAGE, Language::of, Preferences::language)
        .orElseGet(() -> Language.among(wanted()));
  }

  /** Nobody who is signed in gets what somebody else chose in the same browser. */
  private <T> Optional<T> chosen(
      String cookie, Function<String, Optional<T>> read, Function<Preferences, Optional<T>> habit) {
    return caller.found().isPresent()
        ? habit.apply(habits.get())
        : BrowserCookie.value(request, cookie).flatMap(read);
  }

  private List<java.util.Locale> wanted() {
    return request.getHeader("Accept-Language") == null
        ? List.of()
        : Collections.list(request.getLocales());
  }

  /** Light, dark, or auto: as the machine is set. */
  public String theme() {
    return chosen(THEME, Theme::of, Preferences::theme).map(Theme::label).orElse("auto");
  }

  public Times times() {
    return new Times(language(), place.zone(), clock.instant());
  }

  /** What to do about a refusal, in his words where we have them. */
  public String detail(Refusal refusal) {
    String key = "problem." + refusal.code() + ".detail";
    return Texts.knows(language(), key) ? say(key) : refusal.detail();
  }

  public String say(String key, Object... arguments) {
    return Texts.say(language(), key, arguments);
  }
}
