package dev.recado.server.container;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says what MicroProfile JWT knows of the caller. */
@Path("claims")
@RequestScoped
public class ClaimsResource {
  @Inject JsonWebToken token;

  @Inject
  @Claim("upn")
  String upn;

  @Inject
  @Claim("groups")
  Set<String> groups;

  @GET
  @RolesAllowed("tenant_admin")
  public String claims() {
    return String.join(
        " ",
        token.getName(),
        token.getSubject(),
        token.getClaim("tenantId"),
        upn,
        groups.toString());
  }
}
