package dev.recado.web.access;

import dev.recado.application.access.InvalidCredentials;
import dev.recado.application.access.RefreshSession;
import dev.recado.application.access.SignIn;
import dev.recado.application.access.SignOut;
import dev.recado.application.access.TokenPair;
import dev.recado.application.access.UnknownUnit;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Malformed;
import dev.recado.domain.tenant.Slug;
import dev.recado.web.http.ClientAddress;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in, staying in and signing out. */
@Path("admin")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class LoginResource {
  @Inject SignIn signIn;
  @Inject RefreshSession refreshSession;
  @Inject SignOut signOut;
  @Inject CurrentCaller caller;
  @Inject ClientAddress address;

  record LoginRequest(String email, String password, @Nullable String unitSlug) {}

  record RefreshRequest(String refreshToken) {}

  @POST
  @Path("login")
  @Operation(summary = "Sign in with e-mail and password")
  public LoginView login(
      @RequestBody(content = @Content(schema = @Schema(implementation = LoginRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    SignIn.Attempt attempt =
        new SignIn.Attempt(
            email(required(json, "email")),
            required(json, "password"),
            json.optionalText("unitSlug").map(LoginResource::slug),
            address.value());
    return LoginView.from(signIn.signIn(attempt));
  }

  @POST
  @Path("refresh")
  @Operation(summary = "Exchange a refresh token for a new pair; each works once")
  public TokenView refresh(
      @RequestBody(content = @Content(schema = @Schema(implementation = RefreshRequest.class)))
          InputStream body) {
    String token =
        Bodies.json(body)
            .optionalText("refreshToken")
            .orElseThrow(
                () ->
                    new Malformed(
                        "missing_refresh_token",
                        "Refresh token required",
                        "Give refreshToken, as the login answered it."));
    return TokenView.from(refreshSession.refresh(token));
  }

  @POST
  @Path("logout")
  @SecurityRequirement(name = "bearer")
  @Operation(summary = "End this session; its tokens stop working at once")
  public void logout() {
    signOut.signOut(caller.get());
  }

  public record TokenView(String accessToken, String refreshToken) {
    static TokenView from(TokenPair pair) {
      return new TokenView(pair.accessToken(), pair.refreshToken());
    }
  }

  private static String required(JsonBody json, String name) {
    return json.optionalText(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () ->
                new Malformed(
                    "missing_credentials", "Missing credentials", "Give email and password."));
  }

  /** An impossible e-mail belongs to nobody: the answer is that of a wrong password. */
  private static EmailAddress email(String text) {
    try {
      return new EmailAddress(text);
    } catch (InvalidValue impossible) {
      throw new InvalidCredentials();
    }
  }

  private static Slug slug(String text) {
    try {
      return new Slug(text);
    } catch (InvalidValue impossible) {
      throw new UnknownUnit();
    }
  }
}
