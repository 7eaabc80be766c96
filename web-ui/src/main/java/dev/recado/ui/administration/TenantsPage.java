package dev.recado.ui.administration;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.ChangeTenant;
import dev.recado.application.access.CreateTenant;
import dev.recado.application.access.ListTenants;
import dev.recado.application.access.UnknownTenant;
import dev.recado.application.operations.Once;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.TenantId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PathId;
import dev.recado.web.json.Zones;
import dev.recado.web.problem.Problem;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The companies of the platform, for its own administrators. */
@Path("ui/administration/tenants")
@RequestScoped
public class TenantsPage {
  private static final String PATH = "/ui/administration/tenants";
  private static final String LIST = "administration/tenants";

  @Inject Page page;
  @Inject CurrentCaller caller;
  @Inject AccessGate gate;
  @Inject ListTenants listTenants;
  @Inject CreateTenant createTenant;
  @Inject ChangeTenant changeTenant;

  @GET
  public Response list() {
    return page.show(LIST, view("", "", Zones.USUAL));
  }

  @POST
  public Response create(@BeanParam TenantForm form) {
    try {
      Tenant made = createTenant.create(caller.get(), form.draft(), Once.<Tenant>always());
      return page.done(PATH, "administration.tenant.created", made.name());
    } catch (Refusal refusal) {
      TenantsView view = view(Given.text(form.name), Given.text(form.slug), Given.text(form.zone));
      return page.again(LIST, view, Problem.of(refusal));
    }
  }

  @GET
  @Path("{id}")
  public Response edit(@PathParam("id") String id) {
    return page.show("administration/tenant", TenantView.from(find(tenant(id))));
  }

  @POST
  @Path("{id}")
  public Response change(@PathParam("id") String id, @BeanParam TenantForm form) {
    try {
      Tenant changed = changeTenant.change(gate.enter(caller.get(), tenant(id)), form.change());
      return page.done(PATH, "administration.saved", changed.name());
    } catch (Refusal refusal) {
      TenantView view = TenantView.from(find(tenant(id))).as(form);
      return page.again("administration/tenant", view, Problem.of(refusal));
    }
  }

  private static TenantId tenant(String id) {
    return new TenantId(PathId.of(id));
  }

  private Tenant find(TenantId id) {
    return listTenants.list(caller.get()).stream()
        .filter(tenant -> tenant.id().equals(id))
        .findFirst()
        .orElseThrow(UnknownTenant::new);
  }

  private TenantsView view(String name, String slug, String zone) {
    return new TenantsView(
        listTenants.list(caller.get()).stream().map(TenantView::from).toList(), name, slug, zone);
  }
}
