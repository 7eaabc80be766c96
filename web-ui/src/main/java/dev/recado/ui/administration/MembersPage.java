package dev.recado.ui.administration;

import dev.recado.application.access.ChangeMember;
import dev.recado.application.access.CreateMember;
import dev.recado.application.access.EndSessions;
import dev.recado.application.access.ListSessions;
import dev.recado.application.operations.Once;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Role;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.account.SessionLine;
import dev.recado.ui.administration.MembersView.Choice;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works for the company, and what each may do. */
@Path("ui/administration/members")
@RequestScoped
public class MembersPage {
  private static final String PATH = "/ui/administration/members";
  private static final String LIST = "administration/members";
  private static final String ONE = "administration/member";

  @Inject Page page;
  @Inject Place place;
  @Inject CurrentCaller caller;
  @Inject Roster roster;
  @Inject CreateMember createMember;
  @Inject ChangeMember changeMember;
  @Inject ListSessions listSessions;
  @Inject EndSessions endSessions;

  @GET
  public Response list() {
    String unit = place.unitId().map(UnitId::toString).orElse("");
    return page.show(LIST, view(new MembersView.Draft("", "", Role.AGENT.label(), unit)));
  }

  @POST
  public Response create(@BeanParam MemberForm form) {
    try {
      Member made =
          createMember.create(place.scope(), grantor(), form.draft(), Once.<Member>always());
      return page.done(PATH, "administration.member.created", made.name(), made.email());
    } catch (Refusal refusal) {
      MembersView.Draft draft =
          new MembersView.Draft(
              Given.text(form.name),
              Given.text(form.email),
              Given.text(form.role),
              Given.text(form.unit));
      return page.again(LIST, view(draft), Problem.of(refusal));
    }
  }

  @GET
  @Path("{id}")
  public Response edit(@PathParam("id") String id) {
    return page.show(ONE, one(shown(member(id))));
  }

  @POST
  @Path("{id}")
  public Response change(@PathParam("id") String id, @BeanParam MemberForm form) {
    try {
      Member changed = changeMember.change(place.scope(), grantor(), member(id), form.change());
      return page.done(PATH, "administration.saved", changed.name());
    } catch (Refusal refusal) {
      return page.again(ONE, one(shown(member(id)).as(form)), Problem.of(refusal));
    }
  }

  private static MemberId member(String id) {
    return new MemberId(PathId.of(id));
  }

  private Role grantor() {
    return caller.get().member().role();
  }

  private MemberView shown(MemberId id) {
    return MemberView.from(roster.member(id), roster.unitNames(), grantor());
  }

  private MembersView.One one(MemberView member) {
    boolean self = caller.get().member().id().toString().equals(member.id());
    return new MembersView.One(member, roles(), units(), self, sessions(member(member.id())));
  }

  private List<SessionLine> sessions(MemberId member) {
    return SessionLine.of(listSessions.list(place.scope(), member), caller.get().session());
  }

  /** Without a session every one. */
  @POST
  @Path("{id}/end-sessions")
  public Response end(
      @PathParam("id") String id,
      @FormParam("session") @Nullable String session,
      @FormParam("reason") @Nullable String reason) {
    EndSessions.Which which =
        Given.some(session)
            .<EndSessions.Which>map(one -> new EndSessions.Which.One(new SessionId(PathId.of(one))))
            .orElseGet(EndSessions.Which.All::new);
    int ended =
        endSessions.end(place.scope(), grantor(), member(id), which, Given.some(reason)).size();
    return page.done(PATH + "/" + id, "administration.sessions.ended", ended);
  }

  private MembersView view(MembersView.Draft draft) {
    Map<UnitId, String> names = roster.unitNames();
    List<MemberView> members =
        roster.members().stream().map(each -> MemberView.from(each, names, grantor())).toList();
    return new MembersView(members, draft, roles(), units());
  }

  private List<Choice> units() {
    return roster.units().stream().filter(Unit::active).map(Choice::of).toList();
  }

  /** A platform administrator is made in a tenant, too; so all that the reader may give. */
  private List<String> roles() {
    return Stream.of(Role.AGENT, Role.UNIT_ADMIN, Role.TENANT_ADMIN, Role.SUPER_ADMIN)
        .filter(grantor()::mayGrant)
        .map(Role::label)
        .toList();
  }
}
