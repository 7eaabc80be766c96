package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Stage.Tenancy;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({SharedServer.class, SharedBrowser.class})
class AccountUiIT {
  private static final String WANTED = "a new one for the tests";

  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;

  AccountUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
  }

  private Visit visit(Look look) {
    return chromium.visit(server, look);
  }

  /** Whether the first time on the page is told as a clock in that zone has it. */
  private static void tellsTimesOf(Visit visit, String zone) {
    Locator time = visit.go("/ui/account").page().locator("time").first();
    String clock =
        DateTimeFormatter.ofPattern("HH:mm")
            .withZone(ZoneId.of(zone))
            .format(Instant.parse(time.getAttribute("datetime")));
    assertThat(time).containsText(clock);
  }

  @Test
  void language_zone_and_colours_go_with_the_member_to_every_browser() {
    Tenancy tenancy = stage.tenancy();
    try (Visit first = visit(Look.DESKTOP)) {
      first.signIn(tenancy);
      tellsTimesOf(first, "America/Sao_Paulo");
      Page page = first.page();
      page.selectOption("#own-language", "en");
      page.selectOption("#own-zone", "Africa/Maputo");
      page.selectOption("#own-theme", "dark");
      page.click("form[action='/ui/account'] button");

      assertThat(page.locator("[data-toast]")).containsText("Saved");
      assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
      tellsTimesOf(first, "Africa/Maputo");
    }
    try (Visit other = visit(Look.PHONE)) {
      other.signIn(tenancy).go("/ui/account");
      assertThat(other.page().locator("html")).hasAttribute("lang", "en");
      assertThat(other.page().locator("html")).hasAttribute("data-bs-theme", "dark");
      assertThat(other.page().locator("#own-zone")).hasValue("Africa/Maputo");
    }
  }

  @Test
  void a_colleague_in_the_same_browser_reads_as_he_likes() {
    Tenancy english = stage.tenancy();
    try (Visit visit = visit(Look.DESKTOP.withoutScripts())) {
      Page page = visit.signIn(english).go("/ui/account").page();
      page.selectOption("#own-language", "en");
      page.click("form[action='/ui/account'] button");
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      page.locator("details.account > summary").click();
      page.click("form[action='/ui/sign-out'] button");
      assertThat(page.locator("html")).hasAttribute("lang", "en");

      visit.signIn(stage.tenancy());

      assertThat(page.locator("html")).hasAttribute("lang", "pt-BR");
    }
  }

  @Test
  void with_a_new_password_one_stays_in_here_and_is_signed_out_elsewhere() {
    Tenancy tenancy = stage.tenancy();
    try (Visit here = visit(Look.DESKTOP);
        Visit there = visit(Look.PHONE)) {
      there.signIn(tenancy).go("/ui");
      Page page = here.signIn(tenancy).go("/ui/account").page();
      change(page, "wrong", WANTED);
      assertThat(page.locator("[role=alert]")).containsText("senha com que você entra hoje");
      change(page, Stage.PASSWORD, WANTED);
      assertThat(page.locator("[data-toast]")).containsText("Senha trocada");

      there.go("/ui/conversations");
      assertThat(there.page()).hasURL(server.baseUrl() + "/ui/sign-in?to=%2Fui%2Fconversations");
      there.signIn(tenancy.email(), WANTED).go("/ui");
      here.go("/ui/account");
      page.onceDialog(dialog -> dialog.accept());
      page.click("form[action='/ui/account/sign-out-elsewhere'] button");
      assertThat(page.locator("[data-toast]")).containsText("1 outra sessão encerrada");
      assertThat(there.go("/ui").page().url()).contains("/ui/sign-in");
    }
  }

  private static void change(Page page, String current, String wanted) {
    page.fill("#current", current);
    page.fill("#wanted", wanted);
    page.fill("#again", wanted);
    page.click("form[action='/ui/account/password'] button");
  }

  @Test
  void an_administrator_ends_the_sessions_of_a_member() {
    Tenancy tenancy = stage.tenancy();
    String email = stage.word() + "@example.com";
    String agent =
        tenancy
            .admin()
            .post(
                "/admin/users",
                Map.of(
                    "name",
                    "Ana",
                    "email",
                    email,
                    "password",
                    Stage.PASSWORD,
                    "role",
                    "agent",
                    "unitId",
                    tenancy.unitId()))
            .expect(201)
            .text("id");
    try (Visit theirs = visit(Look.PHONE);
        Visit ours = visit(Look.DESKTOP)) {
      theirs.signIn(email, Stage.PASSWORD).go("/ui");
      Page page = ours.signIn(tenancy).go("/ui/administration/members/" + agent).page();
      assertThat(page.locator("[aria-labelledby=sessions-title] li")).hasCount(1);
      page.onceDialog(dialog -> dialog.accept());
      page.click("[aria-labelledby=sessions-title] .card-header button");
      assertThat(page.locator("[data-toast]")).containsText("1 sessão encerrada");
      assertThat(theirs.go("/ui").page().url()).contains("/ui/sign-in");
    }
  }
}
