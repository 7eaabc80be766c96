package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the platform's administrators see of jobs and do about them. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class JobsUiIT {
  private static final String PATH = "/ui/monitoring/jobs";

  private final RunningServer server;
  private final Chromium chromium;

  JobsUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  private static Visit signedIn(Visit visit) {
    return visit.signIn(RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD);
  }

  private static Locator row(Page page, String job) {
    return page.locator("tr", new Page.LocatorOptions().setHas(form(page, job, "runs")));
  }

  private static Locator form(Page page, String job, String verb) {
    return page.locator("form[action='" + PATH + "/" + job + "/" + verb + "']");
  }

  private static void press(Page page, String job, String verb) {
    form(page, job, verb).locator("button").click();
  }

  @Test
  void a_job_is_run_now_paused_and_resumed() {
    try (Visit visit = chromium.visit(server, Look.DESKTOP.in("en-US"))) {
      Page page = signedIn(visit).go(PATH).page();
      page.onDialog(dialog -> dialog.accept());
      press(page, "partitions", "runs");
      assertThat(page.locator("[data-toast]")).containsText("asked for");
      assertThat(row(page, "partitions")).containsText("asked for");
      press(page, "partitions", "pause");
      assertThat(row(page, "partitions")).containsText("Paused");
      press(page, "partitions", "resume");
      assertThat(row(page, "partitions")).not().containsText("Paused");
      assertThat(row(page, "campaigns")).containsText("Every second");
    }
  }

  @Test
  void the_page_can_be_used_by_everybody_on_every_screen() {
    for (Look look : new Look[] {Look.DESKTOP, Look.PHONE, Look.DARK}) {
      try (Visit visit = chromium.visit(server, look)) {
        Page page = signedIn(visit).go(PATH).page();
        assertThat(Axe.serious(page)).isEmpty();
        Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) beyond).intValue()).isNotPositive();
      }
    }
  }

  @Test
  void the_administrator_of_a_company_sees_nothing_of_it() {
    Stage.Tenancy tenancy = new Stage(server.target()).tenancy();
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      visit.signIn(tenancy).go("/ui/monitoring/deliveries");
      assertThat(visit.page().locator("a[href='" + PATH + "']")).hasCount(0);
      assertThat(visit.status(PATH)).isEqualTo(403);
    }
  }
}
