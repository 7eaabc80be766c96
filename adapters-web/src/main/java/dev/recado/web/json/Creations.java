package dev.recado.web.json;

import dev.recado.application.operations.Once;
import dev.recado.application.operations.Repeats;
import dev.recado.application.operations.Repeats.Request;
import dev.recado.application.operations.Repeats.Told;
import dev.recado.application.operations.port.IdempotencyKeys.Answer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that create something; with the header Idempotency-Key a repeat is answered like
 * the request itself.
 */
@RequestScoped
public class Creations {
  /** Tells a repeat's answer from the first one. */
  public static final String REPLAYED = "Idempotency-Replayed";

  @Inject Repeats repeats;
  @Inject HttpServletRequest request;

  /**
   * A status and what stands in the body.
   *
   * @param view becomes JSON
   */
  public record Reply(Status status, Object view) {
    public static Reply created(Object view) {
      return new Reply(Status.CREATED, view);
    }

    private Answer answer() {
      return new Answer(status.getStatusCode(), JsonOutput.text(view));
    }
  }

  /**
   * @param key the header Idempotency-Key
   * @param reply what to answer about what was made
   * @param make calls the use case
   */
  public <T> Response answer(
      @Nullable String key,
      JsonBody body,
      Function<T, Reply> reply,
      Function<Once<T, Told>, Told> make) {
    return answer(key, body.toString(), reply, make);
  }

  /**
   * For a body that is no JSON.
   *
   * @param asked all that tells the request from another at this path
   */
  public <T> Response answer(
      @Nullable String key,
      String asked,
      Function<T, Reply> reply,
      Function<Once<T, Told>, Told> make) {
    Request named = new Request(RequestKey.of(key), request.getRequestURI() + " " + asked);
    return response(make.apply(repeats.once(named, made -> reply.apply(made).answer())));
  }

  private static Response response(Told told) {
    Response.ResponseBuilder response =
        Response.status(told.answer().status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(told.answer().body());
    return told.again() ? response.header(REPLAYED, true).build() : response.build();
  }
}
