package dev.recado.web.consent;

import dev.recado.application.consent.ChangeOptOutRules;
import dev.recado.application.consent.ShowOptOutRules;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.consent.OptOutWords;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tenant's stop and resume words, and what they are answered with. */
@Path("tenant/opt-out-settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Consent")
public class OptOutSettingsResource {
  @Inject CurrentCaller caller;
  @Inject ShowOptOutRules showOptOutRules;
  @Inject ChangeOptOutRules changeOptOutRules;

  /**
   * What counts as opting out.
   *
   * @param confirmation answer to a stop word; null for no answer
   * @param resumption answer to a resume word; null for no answer
   */
  public record OptOutSettingsView(
      List<String> stopWords,
      List<String> resumeWords,
      @Nullable String confirmation,
      @Nullable String resumption) {
    static OptOutSettingsView from(OptOutRules rules) {
      return new OptOutSettingsView(
          rules.words().stop(),
          rules.words().resume(),
          rules.confirmation().map(MessageText::value).orElse(null),
          rules.resumption().map(MessageText::value).orElse(null));
    }
  }

  @GET
  @Operation(summary = "The words that end and resume messages")
  public OptOutSettingsView show() {
    return OptOutSettingsView.from(showOptOutRules.show(caller.scope()));
  }

  @PUT
  @Operation(summary = "Replace the words and answers")
  public OptOutSettingsView change(
      @RequestBody(content = @Content(schema = @Schema(implementation = OptOutSettingsView.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    OptOutWords words = new OptOutWords(json.texts("stopWords"), json.texts("resumeWords"));
    OptOutRules rules =
        new OptOutRules(words, answer(json, "confirmation"), answer(json, "resumption"));
    return OptOutSettingsView.from(changeOptOutRules.change(caller.scope(), rules));
  }

  private static Optional<MessageText> answer(JsonBody json, String name) {
    try {
      return json.optionalText(name).map(MessageText::new);
    } catch (InvalidValue refused) {
      throw refused.at("/" + name);
    }
  }
}
