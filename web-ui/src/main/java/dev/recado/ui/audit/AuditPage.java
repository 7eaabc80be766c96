package dev.recado.ui.audit;

import dev.recado.application.access.ListMembers;
import dev.recado.application.access.ListUnits;
import dev.recado.application.audit.AuditLine;
import dev.recado.application.audit.ListAudit;
import dev.recado.application.audit.ListAuditEverywhere;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PageView;
import dev.recado.web.problem.Problem;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit log: who did what, when, why, and what it changed. */
@Path("ui/administration/audit")
@RequestScoped
public class AuditPage {
  static final String PATH = "/ui/administration/audit";
  private static final String TEMPLATE = "audit/audit";
  private static final int ROWS = 50;

  @Inject Page page;
  @Inject Place place;
  @Inject CurrentCaller caller;
  @Inject ListAudit listAudit;
  @Inject ListAuditEverywhere listAuditEverywhere;
  @Inject ListMembers listMembers;
  @Inject ListUnits listUnits;

  @GET
  public Response show(@Context UriInfo uri, @QueryParam("cursor") @Nullable String cursor) {
    AuditFilter filter = AuditFilter.from(uri.getQueryParameters());
    try {
      return page.show(TEMPLATE, view(filter, cursor));
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(filter.open(), null).with(filter), Problem.of(refusal));
    }
  }

  private AuditListView view(AuditFilter filter, @Nullable String cursor) {
    place.scope().require(Permission.SEE_AUDIT);
    List<Member> members =
        listMembers.list(caller.get()).stream()
            .filter(member -> filter.everywhere() || member.tenant().equals(place.scope().tenant()))
            .sorted(Comparator.comparing(member -> member.name().value()))
            .toList();
    Map<String, String> names = names(members);
    PageView<AuditRow> rows =
        PageView.from(lines(filter, cursor), line -> AuditRow.from(line, names));
    return new AuditListView(
        filter,
        members.stream().map(AuditPage::choice).toList(),
        caller.get().may(Permission.MANAGE_TENANTS),
        rows.items(),
        rows.next());
  }

  private dev.recado.application.operations.Page<AuditLine> lines(
      AuditFilter filter, @Nullable String cursor) {
    AuditLog.Filter wanted = filter.in(place.zone());
    return filter.everywhere()
        ? listAuditEverywhere.list(caller.get(), wanted, PageView.request(cursor, ROWS))
        : listAudit.list(place.scope(), wanted, PageView.request(cursor, ROWS));
  }

  private static AuditListView.Choice choice(Member member) {
    return new AuditListView.Choice(member.id().toString(), member.name().value());
  }

  private Map<String, String> names(List<Member> members) {
    Map<String, String> names = new HashMap<>();
    members.forEach(member -> names.put(member.id().toString(), member.name().value()));
    listUnits
        .list(caller.get())
        .forEach(unit -> names.put(unit.id().toString(), unit.name().value()));
    place.choices().forEach(tenant -> names.put(tenant.id().toString(), tenant.name().value()));
    names.put(place.tenant().id().toString(), place.tenant().name().value());
    return names;
  }
}
