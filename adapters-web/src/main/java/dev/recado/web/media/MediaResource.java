package dev.recado.web.media;

import dev.recado.application.media.OpenMedia;
import dev.recado.application.media.RetryMedia;
import dev.recado.application.media.UploadMedia;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaRules;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.Creations.Reply;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of messages. */
@Path("media")
@RequestScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Media")
public class MediaResource {
  @Inject CurrentCaller caller;
  @Inject UploadMedia uploadMedia;
  @Inject OpenMedia openMedia;
  @Inject RetryMedia retryMedia;
  @Inject MediaRules rules;
  @Inject MediaSlots slots;
  @Inject Creations creations;

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Upload a file to send",
      description =
          "The body is the file itself, of any Content-Type: what it is, is found in it. Then give"
              + " its id as media.id of POST /messages. At most MEDIA_MAX_MB; the types of"
              + " MEDIA_REFUSED_TYPES are refused with 422.")
  public Response upload(
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @Parameter(description = "As it shall be called") @QueryParam("fileName")
          @Nullable String fileName,
      @Parameter(description = "Whose file it is; without it your unit, or the only connected one")
          @QueryParam("unitId")
          @Nullable String unitId,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body) {
    Optional<UnitId> unit =
        Optional.ofNullable(unitId).map(id -> new UnitId(PathId.parse("unitId", id)));
    return slots.during(() -> upload(key, Optional.ofNullable(fileName), unit, body));
  }

  private Response upload(
      @Nullable String key, Optional<String> fileName, Optional<UnitId> unit, InputStream body) {
    byte[] bytes = Bodies.bytes(body, (int) rules.largest());
    UploadMedia.Draft draft = new UploadMedia.Draft(unit, fileName.flatMap(FileName::of), bytes);
    String asked = unit + " " + fileName + " " + MediaFile.Content.digest(bytes);
    return creations.<MediaFile>answer(
        key,
        asked,
        (MediaFile file) -> Reply.created(MediaView.from(file)),
        once -> uploadMedia.upload(caller.scope(unit), draft, once));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "A file: of a message (details.mediaId), or an uploaded one",
      description =
          "Ranges and If-None-Match are answered. 503 with Retry-After while it is being fetched;"
              + " 410 when it expired, failed, was refused or is kept no longer.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response open(
      @PathParam("id") String id,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @Context Request request) {
    MediaAnswer answer = new MediaAnswer(openMedia.open(caller.scope(), media(id)));
    ResponseBuilder unchanged = request.evaluatePreconditions(answer.tag());
    return unchanged == null ? answer.to(range, ifRange) : answer.headed(unchanged).build();
  }

  @POST
  @Path("{id}/retry")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask the gateway once more for a file that expired or failed",
      description = "202; then GET /media/{id} tells. 409 for a file that stands otherwise.")
  public Response retry(@PathParam("id") String id) {
    retryMedia.retry(caller.scope(), media(id));
    return Response.accepted().build();
  }

  private static MediaId media(String id) {
    return new MediaId(PathId.of(id));
  }
}
