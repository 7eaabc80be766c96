package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators do in Administração and Monitoramento. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class AdministrationUiIT {
  private static final Set<String> LEFT = Set.of("sent", "delivered", "read");

  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;

  AdministrationUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
  }

  private static Locator button(Visit visit, String action) {
    return visit.page().locator("form[action='" + action + "'] button").first();
  }

  private static Answer send(Stage.Paired unit, String phone) {
    return unit.admin()
        .post("/messages", Map.of("phone", "+" + phone, "message", "Olá", "unitId", unit.unitId()));
  }

  private static void leaves(Stage.Paired unit, String message) {
    Expect.within(
        Duration.ofSeconds(20),
        () -> unit.admin().get("/messages/" + message).expect(200).text("status"),
        LEFT::contains);
  }

  private void fill(Page page, String email) {
    page.fill("#name", "Ana");
    page.fill("#email", email);
    page.fill("#password", Stage.PASSWORD);
    page.selectOption("#unit", new SelectOption().setLabel("Filial Norte"));
  }

  @Test
  void a_unit_and_a_member_are_made_and_the_member_signs_in_and_sees_neither_section() {
    Stage.Tenancy tenancy = stage.tenancy();
    String email = stage.word() + "@example.com";
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      Page page = visit.signIn(tenancy).go("/ui/administration").page();
      page.fill("#name", "Filial Norte");
      button(visit, "/ui/administration/units").click();
      assertThat(page.locator("[data-toast]")).containsText("Filial Norte");
      assertThat(page.locator("tbody")).containsText("filial-norte");

      visit.go("/ui/administration/members");
      fill(page, email);
      button(visit, "/ui/administration/members").click();
      assertThat(page.locator("[data-toast]")).containsText(email);
      fill(page, email);
      button(visit, "/ui/administration/members").click();
      assertThat(page.locator("[role=alert]")).containsText("E-mail já em uso");
      assertThat(page.locator("#email")).hasValue(email);
    }
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      visit.signIn(email, Stage.PASSWORD).go("/ui");
      assertThat(visit.page().locator("#sections a[href='/ui/conversations']")).hasCount(1);
      for (String section : new String[] {"administration", "monitoring"}) {
        assertThat(visit.page().locator("#sections a[href='/ui/" + section + "']")).hasCount(0);
      }
      for (String path :
          new String[] {
            "administration/units",
            "administration/members",
            "administration/limits",
            "administration/pauses",
            "administration/opt-out",
            "administration/tenants",
            "monitoring/deliveries",
            "monitoring/events",
            "monitoring/gaps"
          }) {
        assertThat(visit.status("/ui/" + path)).as(path).isEqualTo(403);
      }
    }
  }

  @Test
  void what_is_paused_stays_in_its_queue_and_leaves_when_resumed_without_scripts() {
    Stage.Paired unit = stage.paired();
    try (Visit visit = chromium.visit(server, Look.PHONE.withoutScripts())) {
      Page page = visit.signIn(unit.tenancy()).go("/ui/administration/pauses").page();
      page.selectOption("#target", "tenant");
      page.fill("#reason", "Lista errada");
      button(visit, "/ui/administration/pauses").click();
      assertThat(page.locator("[data-toast]")).containsText("nada mais estava a caminho");
      assertThat(page.locator("#standing")).containsText("Lista errada");

      String message = send(unit, stage.phone()).expect(202).text("internalId");
      visit.go("/ui/monitoring/deliveries?state=queued");
      assertThat(page.locator("tbody")).containsText("A empresa está pausada");
      moreThanOnePage(unit, visit);

      visit.go("/ui/administration/pauses");
      button(visit, "/ui/administration/pauses/resume").click();
      assertThat(page.locator("#standing")).containsText("Nada está pausado");
      leaves(unit, message);
    }
  }

  /** A page holds 25: the link leads to the rest, and with scripts it fetches them. */
  private void moreThanOnePage(Stage.Paired unit, Visit visit) {
    for (int each = 0; each < 25; each++) {
      send(unit, stage.phone()).expect(202);
    }
    visit.go("/ui/monitoring/deliveries?state=queued");
    assertThat(visit.page().locator("tbody tr:has(td[data-label])")).hasCount(25);
    visit.page().getByText("Carregar mais").click();
    assertThat(visit.page().locator("tbody tr:has(td[data-label])")).hasCount(1);
    try (Visit other = chromium.visit(server, Look.DESKTOP)) {
      other.signIn(unit.tenancy()).go("/ui/monitoring/deliveries?state=queued");
      other.page().getByText("Carregar mais").click();
      assertThat(other.page().locator("tbody tr:has(td[data-label])")).hasCount(26);
      assertThat(other.page().getByText("Carregar mais")).hasCount(0);
    }
  }

  @Test
  void a_message_that_failed_is_sent_again_from_monitoring() {
    Stage.Paired unit = stage.paired();
    stage.world().fault(unit.instance(), "not-on-whatsapp", 1);
    String message = send(unit, stage.phone()).expect(422).text("internalId");
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      visit.signIn(unit.tenancy()).go("/ui/monitoring/deliveries");
      assertThat(visit.page().locator("tbody")).containsText("O número não está no WhatsApp");
      button(visit, "/ui/monitoring/deliveries/" + message + "/retry").click();
      assertThat(visit.page().locator("[data-toast]")).containsText("voltou para a fila");
    }
    leaves(unit, message);
  }

  @Test
  void an_event_is_looked_at_masked_and_applied_again() {
    Stage.Paired unit = stage.paired();
    stage.world().write(unit.instance(), stage.phone(), "um segredo meu");
    Expect.within(
        Stage.PROMPT,
        () -> unit.admin().get("/raw-events?event=messages.upsert").expect(200).items(),
        events -> !events.isEmpty());
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      Page page = visit.signIn(unit.tenancy()).go("/ui/monitoring/events").page();
      page.locator("tr", new Page.LocatorOptions().setHasText("messages.upsert"))
          .first()
          .getByText("Ver")
          .click();
      assertThat(page.locator("pre")).not().containsText("segredo");
      page.locator("form[action$='/replay'] button").click();
      assertThat(page.locator("[data-toast]")).containsText("não mudou nada");
    }
  }

  @Test
  void the_limits_of_a_number_are_changed_and_a_wrong_one_says_so() {
    Stage.Paired unit = stage.paired();
    String path = "/ui/administration/limits/" + unit.unitId();
    try (Visit visit = chromium.visit(server, Look.PHONE.in("en-US"))) {
      Page page = visit.signIn(unit.tenancy()).go(path).page();
      page.fill("#gap", "forever");
      button(visit, path).click();
      assertThat(page.locator("[role=alert]")).containsText("This gap cannot be used");
      assertThat(page.locator("#gap")).hasValue("forever");
      page.fill("#gap", "1,5");
      page.fill("#perDay", "");
      button(visit, path).click();
      assertThat(page.locator("[data-toast]")).containsText("They hold at once");
      var pace = unit.admin().get("/units/" + unit.unitId() + "/whatsapp/pace").expect(200);
      assertThat(pace.object().getJsonNumber("gapSeconds").doubleValue()).isEqualTo(1.5);
      assertThat(pace.object().isNull("maxPerDay")).isTrue();
    }
  }

  @Test
  void the_pages_keep_nobody_out() {
    Stage.Paired unit = stage.paired();
    for (Look look : new Look[] {Look.DESKTOP, Look.DARK}) {
      try (Visit visit = chromium.visit(server, look)) {
        visit.signIn(unit.tenancy());
        for (String path :
            new String[] {
              "administration/units",
              "administration/members",
              "administration/limits",
              "administration/limits/" + unit.unitId(),
              "administration/pauses",
              "administration/opt-out",
              "monitoring/deliveries",
              "monitoring/events",
              "monitoring/gaps"
            }) {
          visit.go("/ui/" + path);
          assertThat(Axe.serious(visit.page())).as(path).isEmpty();
        }
      }
    }
  }
}
