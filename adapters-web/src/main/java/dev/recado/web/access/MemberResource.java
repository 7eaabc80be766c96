package dev.recado.web.access;

import dev.recado.application.access.ChangeMember;
import dev.recado.application.access.CreateMember;
import dev.recado.application.access.ListMembers;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The members of a tenant, under the name the first source system gave them. */
@Path("admin/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Members")
public class MemberResource {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject ListMembers listMembers;
  @Inject CreateMember createMember;
  @Inject ChangeMember changeMember;

  record MemberRequest(
      @Nullable String name,
      @Nullable String email,
      @Nullable String password,
      @Nullable String role,
      @Nullable String unitId,
      @Nullable Boolean active,
      @Nullable String tenantId) {}

  public record MemberView(
      String id,
      String name,
      String email,
      String role,
      @Nullable String unitId,
      String tenantId,
      boolean active,
      Instant createdAt) {
    static MemberView from(Member member) {
      return new MemberView(
          member.id().toString(),
          member.name().value(),
          member.email().value(),
          member.role().label(),
          member.unit().map(Object::toString).orElse(null),
          member.tenant().toString(),
          member.active(),
          member.createdAt());
    }
  }

  @GET
  @Operation(summary = "Members, newest first; a super_admin sees those of every tenant")
  public List<MemberView> list() {
    return listMembers.list(caller.get()).stream().map(MemberView::from).toList();
  }

  @POST
  @Operation(summary = "Add a member; the role defaults to agent")
  public Response create(
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = MemberRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    CreateMember.Draft draft =
        new CreateMember.Draft(
            new Name(json.text("name")),
            new EmailAddress(json.text("email")),
            new Password(json.text("password")),
            json.optionalText("role").map(Role::of).orElse(Role.AGENT),
            json.optionalId("unitId").map(UnitId::new));
    TenantScope scope = scope(json);
    return creations.<Member>answer(
        key,
        json,
        member -> Creations.Reply.created(MemberView.from(member)),
        once -> createMember.create(scope, grantor(), draft, once));
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Change a member; what is left out stays")
  public MemberView change(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = MemberRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    ChangeMember.Change change =
        new ChangeMember.Change(
            json.optionalText("name").map(Name::new),
            json.optionalText("email").map(EmailAddress::new),
            json.optionalText("password").map(Password::new),
            json.optionalText("role").map(Role::of),
            json.optionalId("unitId").map(UnitId::new),
            json.optionalFlag("active"));
    MemberId member = new MemberId(PathId.of(id));
    return MemberView.from(changeMember.change(scope(json), grantor(), member, change));
  }

  private Role grantor() {
    return caller.get().member().role();
  }

  private TenantScope scope(JsonBody json) {
    return caller.scopeIn(json.optionalId("tenantId").map(TenantId::new));
  }
}
