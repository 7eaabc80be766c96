package dev.recado.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Where a request comes from: the last hop that is no proxy of ours. */
@RequestScoped
public class ClientAddress {
  @Inject HttpServletRequest request;
  @Inject WebSettings settings;

  public String value() {
    String peer = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !settings.trustedProxies().contains(peer)) {
      return peer;
    }
    List<String> hops = Arrays.asList(forwarded.split("\\s*,\\s*"));
    Collections.reverse(hops);
    return hops.stream()
        .filter(hop -> !settings.trustedProxies().contains(hop))
        .findFirst()
        .orElse(peer);
  }
}
