package dev.recado.web.connections;

import dev.recado.application.inbox.ReceiveEvent;
import dev.recado.web.json.Bodies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the gateway reports. Everything it must not send again is a 200. */
@Path("webhooks/whatsapp/{provider}/{secret}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Webhooks")
public class WebhookResource {
  @Inject ReceiveEvent receiveEvent;

  @POST
  @Operation(summary = "One event of the gateway")
  public Map<String, Object> receive(
      @PathParam("provider") String provider,
      @PathParam("secret") String secret,
      InputStream body) {
    byte[] bytes = Bodies.bytes(body, Bodies.WEBHOOK);
    return switch (receiveEvent.receive(provider, secret, bytes)) {
      case RECEIVED -> Map.of("success", true, "received", true);
      case NO_INSTANCE -> Map.of("received", true, "warning", "no_instance");
      case UNKNOWN_INSTANCE -> Map.of("received", true, "warning", "unknown_instance");
    };
  }
}
