package dev.recado.ui.administration;

import dev.recado.application.consent.ChangeOptOutRules;
import dev.recado.application.consent.ShowOptOutRules;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.consent.OptOutWords;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words by which people end and resume messages, and what they are answered with. */
@Path("ui/administration/opt-out")
@RequestScoped
public class OptOutPage {
  private static final String PATH = "/ui/administration/opt-out";
  private static final String TEMPLATE = "administration/opt-out";

  @Inject Page page;
  @Inject Place place;
  @Inject ShowOptOutRules showOptOutRules;
  @Inject ChangeOptOutRules changeOptOutRules;

  /** The rules as a form has them: a phrase on each line, an empty answer for none. */
  public record OptOutView(String stop, String resume, String confirmation, String resumption) {
    static OptOutView from(OptOutRules rules) {
      return new OptOutView(
          String.join("\n", rules.words().stop()),
          String.join("\n", rules.words().resume()),
          rules.confirmation().map(MessageText::value).orElse(""),
          rules.resumption().map(MessageText::value).orElse(""));
    }

    OptOutRules rules() {
      return new OptOutRules(
          new OptOutWords(phrases(stop), phrases(resume)),
          answer("/confirmation", confirmation),
          answer("/resumption", resumption));
    }

    private static List<String> phrases(String text) {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Optional<MessageText> answer(String pointer, String text) {
      try {
        return Given.some(text).map(MessageText::new);
      } catch (InvalidValue refused) {
        throw refused.at(pointer);
      }
    }
  }

  @GET
  public Response show() {
    return page.show(TEMPLATE, OptOutView.from(showOptOutRules.show(place.scope())));
  }

  @POST
  public Response change(
      @FormParam("stop") @Nullable String stop,
      @FormParam("resume") @Nullable String resume,
      @FormParam("confirmation") @Nullable String confirmation,
      @FormParam("resumption") @Nullable String resumption) {
    OptOutView view =
        new OptOutView(
            Given.text(stop), Given.text(resume), Given.text(confirmation), Given.text(resumption));
    try {
      changeOptOutRules.change(place.scope(), view.rules());
      return page.done(PATH, "administration.optout.saved");
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view, Problem.of(refusal));
    }
  }
}
