package dev.recado.ui.signin;

import dev.recado.application.access.SignOut;
import dev.recado.ui.frame.Cookies;
import dev.recado.ui.frame.UiGate;
import dev.recado.web.security.BrowserCookie;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends the session of this browser. */
@Path("ui/sign-out")
@RequestScoped
public class SignOutPage {
  @Inject CurrentCaller caller;
  @Inject SignOut signOut;
  @Inject Cookies cookies;

  @POST
  public Response signOut() {
    signOut.signOut(caller.get());
    return Response.seeOther(URI.create(UiGate.SIGN_IN))
        .cookie(cookies.drop(BrowserCookie.NAME))
        .build();
  }
}
