package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Stage.Tenancy;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({SharedServer.class, SharedBrowser.class})
class ConnectionsUiIT {
  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;

  ConnectionsUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
  }

  private static Locator text(Page page, String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(true)).first();
  }

  @Test
  void a_number_is_paired_while_one_looks_at_the_page() {
    Tenancy tenancy = stage.tenancy();
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      visit.go("/ui").signIn(tenancy);
      text(visit.page(), "Parear número").click();
      visit.page().locator("#state form button.btn-primary").click();
      assertThat(visit.page().locator("img.qr")).isVisible();
      String instance = stage.pairing(tenancy);

      stage.world().scan(instance, stage.phone());

      assertThat(text(visit.page(), "Conectado")).isVisible();
      assertThat(visit.page().locator("img.qr")).isHidden();
      assertThat(visit.page().locator("#timeline")).containsText("Conectado");
      assertThat(Axe.serious(visit.page())).isEmpty();
    }
  }

  @Test
  void the_cards_change_while_one_looks() {
    Tenancy tenancy = stage.tenancy();
    try (Visit visit = chromium.visit(server, Look.PHONE)) {
      Page page = visit.signIn(tenancy).go("/ui/connections").page();
      assertThat(text(page, "Parear número")).isVisible();
      String instance = stage.pairing(tenancy);
      stage.world().scan(instance, stage.phone());
      assertThat(text(page, "Conectado")).isVisible();
    }
  }

  @Test
  void it_is_paired_and_disconnected_without_scripts_on_a_phone() {
    Tenancy tenancy = stage.tenancy();
    try (Visit visit = chromium.visit(server, Look.PHONE.in("en-US").withoutScripts())) {
      visit.signIn(tenancy).go("/ui/connections/" + tenancy.unitId());
      visit.page().locator("#state form button.btn-primary").click();
      assertThat(visit.page().locator("img.qr")).isVisible();
      visit.page().locator("form[action$='/disconnect'] button").click();
      assertThat(text(visit.page(), "Disconnected")).isVisible();
    }
  }

  @Test
  void a_unit_administrator_stops_his_number_alone_and_changes_its_limits() {
    Stage.Paired paired = stage.paired();
    String email = stage.word() + "@example.com";
    Map<String, Object> member =
        Map.of(
            "name",
            "Ana",
            "email",
            email,
            "password",
            Stage.PASSWORD,
            "role",
            "unit_admin",
            "unitId",
            paired.unitId());
    paired.admin().post("/admin/users", member).expect(201);
    String path = "/ui/connections/" + paired.unitId();
    try (Visit visit = chromium.visit(server, Look.PHONE)) {
      Page page = visit.signIn(email, Stage.PASSWORD).go(path).page();
      page.locator("#sending summary").click();
      page.fill("#reason", "Lista errada");
      page.locator("form[action='" + path + "/sending/pause'] button").click();
      assertThat(page.locator("[data-toast]")).containsText("nada mais estava a caminho");
      assertThat(page.locator("#sending")).containsText("Lista errada");
      var pauses = paired.admin().get("/pauses").expect(200);
      assertThat(pauses.object().toString()).contains("Lista errada").contains("connection");

      page.onceDialog(dialog -> dialog.accept());
      page.locator("form[action='" + path + "/sending/resume'] button").click();
      assertThat(page.locator("#sending summary")).isVisible();

      page.locator("#sending a[href$='/limits']").click();
      page.fill("#perDay", "77");
      page.locator("form[action='" + path + "/sending/limits'] button").click();
      assertThat(page.locator("#sending")).containsText("/ 77");
    }
  }

  @Test
  void what_somebody_writes_and_presses_outlasts_news_of_the_page() {
    Stage.Paired paired = stage.paired();
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      Page page = visit.signIn(paired.tenancy()).go("/ui/connections/" + paired.unitId()).page();
      page.locator("#sending summary").click();
      page.fill("#reason", "Lista errada");
      Map<String, Object> holiday =
          Map.of("level", "unit", "id", paired.unitId(), "reason", "Feriado");
      paired.admin().post("/pauses", holiday).expect(201);
      assertThat(page.locator("#sending-usage")).containsText("Feriado");
      assertThat(page.locator("#reason")).hasValue("Lista errada");

      page.locator("#sending-pause form button").hover();
      page.mouse().down();
      paired.admin().delete("/pauses/unit/" + paired.unitId()).expect(204);
      assertThat(page.locator("#sending-usage")).not().containsText("Feriado");
      page.mouse().up();
      assertThat(page.locator("[data-toast]")).containsText("nada mais estava a caminho");
      assertThat(page.locator("#sending-usage")).containsText("Lista errada");
    }
  }

  @Test
  void a_change_that_is_told_while_a_part_settles_is_shown() {
    Tenancy tenancy = stage.tenancy();
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      Page page = visit.signIn(tenancy).go("/ui/connections").page();
      assertThat(text(page, "Parear número")).isVisible();
      page.evaluate("htmx.config.defaultSettleDelay = 2500");
      String instance = stage.pairing(tenancy);
      assertThat(text(page, "Aguardando leitura")).isVisible();
      stage.world().scan(instance, stage.phone());
      assertThat(text(page, "Conectado")).isVisible();
    }
  }

  @Test
  void nobody_finds_the_number_of_another_tenant() {
    Tenancy other = stage.tenancy();
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      visit.signIn(stage.tenancy());
      assertThat(visit.status("/ui/connections/" + other.unitId())).isEqualTo(404);
      String theirs = visit.read().replaceAll("[a-z]{12}", "");
      visit.go("/ui/connections/01a1fff0-0000-7000-8000-000000000000");
      assertThat(visit.read().replaceAll("[a-z]{12}", "")).isEqualTo(theirs);
    }
  }

  @Test
  void the_red_mark_shows_that_a_number_needs_somebody() {
    Stage.Paired paired = stage.paired();
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      visit.signIn(paired.tenancy()).go("/ui");
      Locator mark = visit.page().locator("#sections a[href='/ui/connections'] .badge");
      assertThat(mark).isHidden();
      stage.world().act(paired.instance(), "close", Map.of("code", 401));
      assertThat(text(visit.page(), "Números que precisam de ajuda")).isVisible();
      assertThat(visit.page().locator("a.list-group-item[href^='/ui/connections/']")).isVisible();
      visit.go("/ui");
      assertThat(mark).isVisible();
    }
  }
}
