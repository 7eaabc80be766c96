package dev.recado.web.audit;

import dev.recado.application.audit.AuditLine;
import dev.recado.application.audit.ListAudit;
import dev.recado.application.audit.ListAuditEverywhere;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.domain.audit.Act;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.TenantId;
import dev.recado.web.json.Moments;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log: who did what, when and why. */
@Path("admin/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Audit")
public class AuditResource {
  @Inject CurrentCaller caller;
  @Inject ListAudit listAudit;
  @Inject ListAuditEverywhere listAuditEverywhere;

  @GET
  @Operation(
      summary = "Administrative acts, newest first",
      description =
          "A tenant_admin reads those of his tenant; a super_admin those of all and of the"
              + " platform, or with tenantId of one. Secrets are never in it, phones by their last"
              + " two digits.")
  public PageView<AuditView> list(
      @Parameter(description = "One tenant, for a super_admin") @QueryParam("tenantId")
          @Nullable String tenantId,
      @Parameter(description = "Such as member_changed") @QueryParam("act") @Nullable String act,
      @Parameter(description = "Who did it") @QueryParam("memberId") @Nullable String memberId,
      @Parameter(description = "What it was done to") @QueryParam("subjectId")
          @Nullable String subjectId,
      @QueryParam("since") @Nullable String since,
      @QueryParam("until") @Nullable String until,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    AuditLog.Filter filter =
        new AuditLog.Filter(
            Optional.ofNullable(act).map(Act::of),
            Optional.ofNullable(memberId).map(id -> new MemberId(PathId.parse("memberId", id))),
            Optional.ofNullable(subjectId),
            Optional.ofNullable(since).map(text -> Moments.parse("since", text)),
            Optional.ofNullable(until).map(text -> Moments.parse("until", text)));
    Optional<TenantId> tenant =
        Optional.ofNullable(tenantId).map(id -> new TenantId(PathId.parse("tenantId", id)));
    return PageView.from(page(tenant, filter, PageView.request(cursor, limit)), AuditView::from);
  }

  private Page<AuditLine> page(
      Optional<TenantId> tenant, AuditLog.Filter filter, Page.Request request) {
    boolean everywhere = tenant.isEmpty() && caller.get().may(Permission.MANAGE_TENANTS);
    return everywhere
        ? listAuditEverywhere.list(caller.get(), filter, request)
        : listAudit.list(caller.scopeIn(tenant), filter, request);
  }
}
