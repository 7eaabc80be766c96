package dev.recado.ui.signin;

import dev.recado.ui.frame.Cookies;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Reader;
import dev.recado.ui.frame.Theme;
import dev.recado.ui.text.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which language and colours one likes to read; kept by the browser. */
@Path("ui/preferences")
@RequestScoped
public class PreferencesPage {
  private static final Duration YEAR = Duration.ofDays(365);

  @Inject Page page;
  @Inject Cookies cookies;

  @POST
  public Response prefer(
      @FormParam("language") @Nullable String language,
      @FormParam("theme") @Nullable String theme,
      @FormParam("to") @Nullable String to) {
    NewCookie[] chosen =
        Stream.concat(
                named(language).flatMap(Language::of).map(Language::code).stream()
                    .map(code -> cookies.keep(Reader.LANGUAGE, code, YEAR)),
                named(theme).flatMap(Theme::of).map(Theme::label).stream()
                    .map(label -> cookies.keep(Reader.THEME, label, YEAR)))
            .toArray(NewCookie[]::new);
    return Response.fromResponse(page.to(SignInPage.safe(to))).cookie(chosen).build();
  }

  private static Optional<String> named(@Nullable String value) {
    return Optional.ofNullable(value);
  }
}
