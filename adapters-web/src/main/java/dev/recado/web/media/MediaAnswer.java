package dev.recado.web.media;

import dev.recado.application.media.OpenMedia.Opened;
import dev.recado.application.media.port.MediaStorage.Span;
import dev.recado.domain.media.FileName;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A file, or a part of it, as an answer that no browser takes for anything but a file. */
public record MediaAnswer(Opened file) {
  /** A sandbox without scripts, forms, or an origin: even a page in it could do nothing. */
  private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

  public EntityTag tag() {
    return new EntityTag(file.content().sha256());
  }

  /**
   * @param ifRange the header of that name: another version than that is sent as a whole
   * @throws ClientErrorException 416 for a range behind the end of the file, which it says where it
   *     is; the problem document it becomes is needed: without a body the server sends no end
   */
  public Response to(@Nullable String range, @Nullable String ifRange) {
    boolean same = ifRange == null || ifRange.equals("\"" + tag().getValue() + "\"");
    long size = file.content().size();
    return switch (ByteRange.of(same ? range : null, size)) {
      case ByteRange.Whole whole -> part(Response.ok(), new ByteRange.Part(0, size - 1));
      case ByteRange.Part part ->
          part(
              Response.status(Status.PARTIAL_CONTENT)
                  .header(
                      "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size),
              part);
      case ByteRange.Beyond beyond ->
          throw new ClientErrorException(
              Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                  .header("Content-Range", "bytes */" + size)
                  .build());
    };
  }

  private Response part(ResponseBuilder response, ByteRange.Part part) {
    InputStream bytes = file.part().apply(new Span(part.first(), part.length()));
    return headed(response)
        .header("Content-Type", file.serving().contentType())
        .header("Content-Length", part.length())
        .entity((StreamingOutput) out -> copy(bytes, out))
        .build();
  }

  private static void copy(InputStream bytes, OutputStream out) throws IOException {
    try (bytes) {
      bytes.transferTo(out);
    }
  }

  /** What every answer about the file carries, also the one that nothing has changed. */
  public ResponseBuilder headed(ResponseBuilder response) {
    FileName name = file.name().orElseGet(() -> new FileName("file"));
    return response
        .tag(tag())
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", "private, no-cache")
        .header("Content-Security-Policy", POLICY)
        .header("Content-Disposition", Disposition.of(file.serving().inline(), name));
  }
}
