package dev.recado.ui.signin;

import dev.recado.application.access.InvalidCredentials;
import dev.recado.application.access.SignInBrowser;
import dev.recado.application.access.TokenDesk;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Cookies;
import dev.recado.ui.frame.SignInFrame;
import dev.recado.ui.frame.UiGate;
import dev.recado.web.http.ClientAddress;
import dev.recado.web.security.BrowserCookie;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Signing in by e-mail and password; afterwards one is where one wanted to be. */
@Path(UiGate.SIGN_IN)
@RequestScoped
public class SignInPage {
  private static final String HOME = "/ui";

  @Inject CurrentCaller caller;
  @Inject SignInBrowser signIn;
  @Inject ClientAddress address;
  @Inject SignInFrame frame;
  @Inject Cookies cookies;

  @GET
  public Response show(@QueryParam("to") @Nullable String to) {
    return caller.found().isPresent()
        ? Response.seeOther(URI.create(safe(to))).build()
        : frame.show(safe(to));
  }

  @POST
  public Response signIn(
      @FormParam("email") @Nullable String email,
      @FormParam("password") @Nullable String password,
      @FormParam("to") @Nullable String to) {
    try {
      String key = signIn.signIn(attempt(email, password));
      return Response.seeOther(URI.create(safe(to)))
          .cookie(cookies.keep(BrowserCookie.NAME, key, TokenDesk.REFRESH_LIFE))
          .build();
    } catch (Refusal refusal) {
      return frame.again(safe(to), email == null ? "" : email, refusal);
    }
  }

  /** An impossible e-mail belongs to nobody: the answer is that of a wrong password. */
  private SignInBrowser.Attempt attempt(@Nullable String email, @Nullable String password) {
    try {
      return new SignInBrowser.Attempt(
          new EmailAddress(email == null ? "" : email.strip()),
          password == null ? "" : password,
          address.value());
    } catch (InvalidValue impossible) {
      throw new InvalidCredentials();
    }
  }

  /** Back to a page of ours and nowhere else. */
  public static String safe(@Nullable String to) {
    boolean ours =
        to != null
            && to.matches("/ui(/[A-Za-z0-9_-]+)*/?(\\?[A-Za-z0-9_.~%=&+:-]*)?")
            && !to.startsWith(UiGate.SIGN_IN);
    return ours ? to : HOME;
  }
}
