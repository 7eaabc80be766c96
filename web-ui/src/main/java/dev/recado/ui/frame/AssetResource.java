package dev.recado.ui.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Serves scripts and styles; a browser asks for each version once. */
@Path("ui/assets/{version}/{name}")
@RequestScoped
public class AssetResource {
  @Inject Assets assets;

  @GET
  public Response asset(
      @PathParam("version") String version,
      @PathParam("name") String name,
      @HeaderParam("Accept-Encoding") @Nullable String encodings) {
    Assets.Asset asset = assets.find(version, name).orElseThrow(NotFoundException::new);
    boolean packs = encodings != null && encodings.contains("gzip");
    Response.ResponseBuilder response =
        Response.ok(packs ? asset.packed() : asset.plain(), asset.type())
            .header("Cache-Control", "public, max-age=31536000, immutable")
            .header("Vary", "Accept-Encoding");
    return (packs ? response.header("Content-Encoding", "gzip") : response).build();
  }
}
