package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Features, the audit log and the queues, as administrators see them. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class ControlsUiIT {
  private static final String FLAGS = "/ui/administration/flags";
  private static final String AUDIT = "/ui/administration/audit";
  private static final String LANES = "/ui/monitoring/lanes";

  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;

  ControlsUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
  }

  private static Visit platform(Visit visit) {
    return visit.signIn(RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD);
  }

  @Test
  void a_feature_is_switched_with_a_reason_that_the_audit_log_tells() {
    Stage.Paired unit = stage.paired();
    try (Visit visit = chromium.visit(server, Look.DESKTOP.in("en-US"))) {
      Page page = visit.signIn(unit.tenancy()).go(FLAGS).page();
      assertThat(page.locator("#flag-campaigns .badge")).hasText("On");
      page.fill("#reason-campaigns", "Before the go-live");
      page.click("#flag-campaigns button[value=off]");
      assertThat(page.locator("#flag-campaigns .badge")).hasText("Off");
      assertThat(page.locator("#flag-campaigns button[value=all-on]")).hasCount(0);

      visit.go(LANES);
      assertThat(page.locator("#lanes")).containsText("Campaigns are switched off");

      visit.go(AUDIT);
      assertThat(page.locator("tbody tr").first()).containsText("Feature switched");
      assertThat(page.locator("tbody tr").first()).containsText("Before the go-live");
      page.selectOption("#act", "connection_pairing_begun");
      page.click("form[action='" + AUDIT + "'] button");
      assertThat(page.locator("tbody")).containsText("Pairing of a number begun");
      assertThat(page.locator("tbody")).not().containsText("Feature switched");
    }
  }

  @Test
  void a_feature_that_somebody_else_switches_is_seen_while_one_looks() {
    Stage.Paired unit = stage.paired();
    try (Visit visit = chromium.visit(server, Look.PHONE.in("en-US"))) {
      Page page = visit.signIn(unit.tenancy()).go(FLAGS).page();
      assertThat(page.locator("#flag-gap_healing .badge")).hasText("On");
      page.fill("#reason-campaigns", "Before the go");
      unit.admin()
          .put(
              "/admin/feature-flags/gap_healing",
              Map.of("enabled", false, "reason", "Slow gateway"))
          .expect(200);
      assertThat(page.locator("#flag-gap_healing .badge")).hasText("Off");
      assertThat(page.locator("#reason-campaigns")).hasValue("Before the go");
    }
  }

  @Test
  void who_looks_after_the_platform_sees_all_companies() {
    Stage.Paired unit = stage.paired();
    unit.admin()
        .put("/admin/units/" + unit.unitId(), Map.of("name", "Unit of " + unit.phone()))
        .expect(200);
    try (Visit visit = chromium.visit(server, Look.DESKTOP.in("en-US"))) {
      Page page = platform(visit).go(AUDIT + "?reach=platform").page();
      assertThat(page.locator("tbody")).containsText("Unit of " + unit.phone());
      visit.go(LANES + "?reach=platform");
      assertThat(page.locator("tbody")).containsText("Unit of " + unit.phone());
      visit.go(LANES);
      assertThat(page.locator("#lanes")).not().containsText("Unit of " + unit.phone());
    }
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      visit.signIn(unit.tenancy());
      Assertions.assertThat(visit.status(AUDIT + "?reach=platform")).isEqualTo(403);
      Assertions.assertThat(visit.status(LANES + "?reach=platform")).isEqualTo(403);
    }
  }
}
