package dev.recado.ui.account;

import dev.recado.ui.frame.Page;
import dev.recado.ui.signin.SignInPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The short way to another language or other colours, from whatever page one is on. */
@Path("ui/preferences")
@RequestScoped
public class PreferencesPage {
  @Inject Page page;
  @Inject Choice choice;

  @POST
  public Response prefer(@BeanParam PreferencesForm form, @FormParam("to") @Nullable String to) {
    return choice.keep(form, page.to(SignInPage.safe(to)));
  }
}
