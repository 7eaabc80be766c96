package dev.recado.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** {@code GET /health}: the process answers. It asks neither the database nor the gateway. */
@Path("/health")
@ApplicationScoped
public class HealthResource {

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject alive() {
    Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    return Json.createObjectBuilder().add("status", "ok").add("uptime", uptime.toSeconds()).build();
  }
}
