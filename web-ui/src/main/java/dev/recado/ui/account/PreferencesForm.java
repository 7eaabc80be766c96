package dev.recado.ui.account;

import dev.recado.domain.member.Language;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Theme;
import dev.recado.ui.text.Given;
import dev.recado.web.json.Zones;
import jakarta.ws.rs.FormParam;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one likes to read, as a form has it. What it says of nothing we know is no choice. */
public class PreferencesForm {
  @FormParam("language")
  @Nullable String language;

  @FormParam("zone")
  @Nullable String zone;

  @FormParam("theme")
  @Nullable String theme;

  /** What the form does not ask about stays. */
  Preferences over(Preferences now) {
    return new Preferences(
        asked(language, Language::of, now.language()),
        asked(zone, given -> Optional.of(Zones.parse("/timeZone", given)), now.zone()),
        asked(theme, Theme::of, now.theme()));
  }

  private static <T> Optional<T> asked(
      @Nullable String given, Function<String, Optional<T>> read, Optional<T> now) {
    return given == null ? now : Given.some(given).flatMap(read);
  }
}
