package dev.recado.ui.jobs;

import dev.recado.application.jobs.ListJobs;
import dev.recado.application.jobs.PauseJob;
import dev.recado.application.jobs.ResumeJob;
import dev.recado.application.jobs.StartJob;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The jobs of the platform: how they stand, their latest runs, run now, pause. */
@Path("ui/monitoring/jobs")
@RequestScoped
public class JobsPage {
  private static final String PATH = "/ui/monitoring/jobs";

  @Inject Page page;
  @Inject Place place;
  @Inject ListJobs listJobs;
  @Inject StartJob startJob;
  @Inject PauseJob pauseJob;
  @Inject ResumeJob resumeJob;

  @GET
  public Response show() {
    return page.show("jobs/jobs", JobsView.from(listJobs.list(place.scope())), JobsTopic.NAME);
  }

  @POST
  @Path("{name}/runs")
  public Response run(@PathParam("name") String name) {
    startJob.start(place.scope(), name);
    return page.done(PATH, "jobs.asked");
  }

  @POST
  @Path("{name}/pause")
  public Response pause(@PathParam("name") String name) {
    pauseJob.pause(place.scope(), name);
    return page.done(PATH, "jobs.paused.done");
  }

  @POST
  @Path("{name}/resume")
  public Response resume(@PathParam("name") String name) {
    resumeJob.resume(place.scope(), name);
    return page.done(PATH, "jobs.resumed.done");
  }
}
