package dev.recado.web.release;

import dev.recado.application.release.CheckRelease;
import dev.recado.application.release.CheckRelease.Finding;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What {@code ./recado gate} asks the running program. */
@Path("admin/release-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Health")
public class ReleaseResource {
  @Inject CurrentCaller caller;
  @Inject CheckRelease checkRelease;

  /**
   * @param passed whether all of them did
   */
  public record ReleaseView(boolean passed, List<CheckView> checks) {
    static ReleaseView from(List<Finding> findings) {
      return new ReleaseView(
          findings.stream().allMatch(Finding::passed),
          findings.stream().map(CheckView::from).toList());
    }
  }

  /** One of the checks. */
  public record CheckView(String area, boolean passed, String words) {
    static CheckView from(Finding finding) {
      return new CheckView(finding.area(), finding.passed(), finding.words());
    }
  }

  @POST
  @Operation(
      summary = "Check the running program before customers meet it (super_admin)",
      description =
          "Every use case wired, a real adapter behind every port, the deep health, secrets strong,"
              + " no protection switched off, masking and the walls between tenants tried. Changes"
              + " nothing; ./recado gate adds the database, the gateway and a dry send.")
  public ReleaseView check() {
    return ReleaseView.from(checkRelease.check(caller.scope()));
  }
}
