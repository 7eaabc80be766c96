package dev.recado.ui.account;

import dev.recado.application.access.Caller;
import dev.recado.application.access.ChangePassword;
import dev.recado.application.access.EndSessions;
import dev.recado.domain.member.Password;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.web.http.ClientAddress;
import dev.recado.web.problem.Problem;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Minha conta: how the reader reads, his password, and where he is signed in. */
@Path("ui/account")
@RequestScoped
public class AccountPage {
  private static final String PATH = "/ui/account";
  private static final String TEMPLATE = "account/account";

  @Inject Page page;
  @Inject CurrentCaller caller;
  @Inject ClientAddress address;
  @Inject Account account;
  @Inject Choice choice;
  @Inject ChangePassword changePassword;
  @Inject EndSessions endSessions;

  @GET
  public Response show() {
    return page.show(TEMPLATE, account.view());
  }

  @POST
  public Response prefer(@BeanParam PreferencesForm form) {
    return act(() -> choice.keep(form, page.done(PATH, "account.saved")));
  }

  @POST
  @Path("password")
  public Response change(
      @FormParam("current") @Nullable String current,
      @FormParam("wanted") @Nullable String wanted,
      @FormParam("again") @Nullable String again) {
    return act(
        () -> {
          changePassword.change(
              caller.get(),
              new ChangePassword.Change(
                  typed(current),
                  new Password(twice(typed(wanted), typed(again))),
                  address.value()));
          return page.done(PATH, "account.password.changed");
        });
  }

  /** A password is taken as it was typed, blanks and all. */
  private static String typed(@Nullable String password) {
    return Optional.ofNullable(password).orElse("");
  }

  private static String twice(String once, String again) {
    if (!once.equals(again)) {
      throw new InvalidValue(
          "/password", "password_differs", "Type the new password twice, the same both times.");
    }
    return once;
  }

  @POST
  @Path("sign-out-elsewhere")
  public Response signOutElsewhere() {
    Caller reader = caller.get();
    int ended =
        endSessions
            .end(
                caller.scope(),
                reader.member().role(),
                reader.member().id(),
                new EndSessions.Which.AllBut(reader.session()),
                Optional.empty())
            .size();
    return page.done(PATH, "account.sessions.ended", ended);
  }

  /** A refusal is shown on the page it was asked from. */
  private Response act(Supplier<Response> deed) {
    try {
      return deed.get();
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, account.view(), Problem.of(refusal));
    }
  }
}
