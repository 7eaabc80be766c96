package dev.recado.web.problem;

import dev.recado.domain.refusal.Breach;
import dev.recado.domain.refusal.Clash;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.GatewayRefused;
import dev.recado.domain.refusal.Gone;
import dev.recado.domain.refusal.Malformed;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.refusal.Throttled;
import dev.recado.domain.refusal.Unauthenticated;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.domain.refusal.Unknown;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A problem document (RFC 9457). Beside the standard members it has {@code code}, and {@code error}
 * with the title, for clients of the old API.
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    Map<String, Object> members,
    Optional<Duration> retryAfter) {
  public static final MediaType TYPE = new MediaType("application", "problem+json");

  /** The one place where a category of refusal becomes a status. */
  public static Problem of(Refusal refusal) {
    Optional<Duration> retryAfter =
        switch (refusal) {
          case Throttled throttled -> Optional.of(throttled.retryAfter());
          case Unavailable unavailable -> Optional.of(unavailable.retryAfter());
          default -> Optional.empty();
        };
    return new Problem(
        status(refusal),
        refusal.code(),
        refusal.title(),
        refusal.detail(),
        refusal.members(),
        retryAfter);
  }

  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, Map.of(), Optional.empty());
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case Malformed malformed -> 400;
      case Unauthenticated unauthenticated -> 401;
      case Forbidden forbidden -> 403;
      case Unknown unknown -> 404;
      case Clash clash -> 409;
      case Gone gone -> 410;
      case Breach breach -> 422;
      case GatewayRefused refused -> 424;
      case Throttled throttled -> 429;
      case GatewayFailed failed -> 502;
      case Unavailable unavailable -> 503;
    };
  }

  /**
   * @param instance names this occurrence: the id of the request
   */
  public Response response(String instance) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:recado:problem:" + code);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.put("code", code);
    body.put("instance", "urn:recado:request:" + instance);
    body.put("error", title);
    body.putAll(members);
    Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(body);
    retryAfter.ifPresent(wait -> response.header("Retry-After", Math.max(1, wait.toSeconds())));
    if (status == 401) {
      response.header("WWW-Authenticate", "Bearer");
    }
    return response.build();
  }
}
