package dev.recado.web.jobs;

import dev.recado.application.jobs.ListJobs;
import dev.recado.application.jobs.PauseJob;
import dev.recado.application.jobs.ResumeJob;
import dev.recado.application.jobs.StartJob;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the platform does by itself and by schedule. */
@Path("admin/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Jobs")
public class JobResource {
  @Inject CurrentCaller caller;
  @Inject ListJobs listJobs;
  @Inject StartJob startJob;
  @Inject PauseJob pauseJob;
  @Inject ResumeJob resumeJob;

  @GET
  @Operation(summary = "All jobs: plan, state and latest runs (super_admin)")
  public JobsView list() {
    return JobsView.from(listJobs.list(caller.scope()));
  }

  @POST
  @Path("{name}/runs")
  @Operation(
      summary = "Run a job now",
      description =
          "202: a scheduler begins the run within a second or two, also if the job is paused. While"
              + " a run is under way, the one asked for follows it.")
  public Response run(@PathParam("name") String name) {
    startJob.start(caller.scope(), name);
    return Response.accepted().build();
  }

  @POST
  @Path("{name}/pause")
  @Operation(summary = "Keep a job from running by itself")
  public Response pause(@PathParam("name") String name) {
    pauseJob.pause(caller.scope(), name);
    return Response.noContent().build();
  }

  @POST
  @Path("{name}/resume")
  @Operation(summary = "Let a paused job run by itself again")
  public Response resume(@PathParam("name") String name) {
    resumeJob.resume(caller.scope(), name);
    return Response.noContent().build();
  }
}
