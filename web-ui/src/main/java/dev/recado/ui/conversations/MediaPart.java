package dev.recado.ui.conversations;

import dev.recado.application.media.OpenMedia;
import dev.recado.domain.media.MediaId;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import dev.recado.web.media.MediaAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Files of messages for the browser, whose cookie the API does not take. */
@Path("ui/conversations/media/{id}")
@RequestScoped
public class MediaPart {
  @Inject Place place;
  @Inject OpenMedia openMedia;

  @GET
  public Response open(
      @PathParam("id") String id,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @Context Request request) {
    MediaId media = new MediaId(PathId.of(id));
    MediaAnswer answer = new MediaAnswer(openMedia.open(place.scope(), media));
    ResponseBuilder unchanged = request.evaluatePreconditions(answer.tag());
    return unchanged == null ? answer.to(range, ifRange) : answer.headed(unchanged).build();
  }
}
