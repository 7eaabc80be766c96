package dev.recado.launcher.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page, on a laptop, on a phone and by night: nobody is kept out, nothing runs over the edge,
 * nothing is heavy. Pictures of them go to {@code target/screenshots}, or to {@code
 * -Drecado.screenshots=FOLDER}.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class PagesUiIT {
  private static final List<String> NAMES =
      List.of("Ana Souza", "Bruno Lima", "Carla Dias", "Davi Rocha", "Elisa Prado");

  /** Of a page after the first, when styles and scripts are there already. */
  private static final int HEAVIEST = 100_000;

  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;
  private Stage.Paired paired;

  PagesUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
  }

  @BeforeEach
  void people_write_and_a_campaign_is_drafted() {
    paired = stage.paired();
    for (String name : NAMES) {
      Map<String, Object> words =
          Map.of("from", stage.phone(), "name", name, "text", "Bom dia! Aqui é " + name);
      stage.world().act(paired.instance(), "messages", words);
    }
    Expect.within(
        Stage.PROMPT,
        () -> paired.admin().get("/conversations").expect(200).items().size(),
        size -> size == NAMES.size());
    paired
        .admin()
        .post(
            "/campaigns",
            Map.of(
                "name",
                "Novidades",
                "unitId",
                paired.unitId(),
                "content",
                "Olá, {{name}}! Chegaram novidades.",
                "recipients",
                List.of(Map.of("phone", stage.phone(), "name", "Rita"))))
        .expect(201);
  }

  private Map<String, String> pages() {
    String conversation = first("/conversations");
    String contact = first("/contacts");
    String campaign = first("/campaigns");
    return Map.ofEntries(
        Map.entry("home", "/ui"),
        Map.entry("conversations", "/ui/conversations"),
        Map.entry("conversation", "/ui/conversations/" + conversation),
        Map.entry("quick-replies", "/ui/conversations/quick-replies"),
        Map.entry("contacts", "/ui/contacts"),
        Map.entry("contact", "/ui/contacts/" + contact),
        Map.entry("contacts-import", "/ui/contacts/import"),
        Map.entry("campaigns", "/ui/campaigns"),
        Map.entry("campaign-new", "/ui/campaigns/new"),
        Map.entry("campaign", "/ui/campaigns/" + campaign),
        Map.entry("campaign-audience", "/ui/campaigns/" + campaign + "/audience"),
        Map.entry("campaign-pace", "/ui/campaigns/" + campaign + "/pace"),
        Map.entry("campaign-review", "/ui/campaigns/" + campaign + "/review"),
        Map.entry("connections", "/ui/connections"),
        Map.entry("connection", "/ui/connections/" + paired.unitId()),
        Map.entry("monitoring", "/ui/monitoring"),
        Map.entry("deliveries", "/ui/monitoring/deliveries"),
        Map.entry("events", "/ui/monitoring/events"),
        Map.entry("gaps", "/ui/monitoring/gaps"),
        Map.entry("integrations", "/ui/integrations"),
        Map.entry("account", "/ui/account"),
        Map.entry("member", "/ui/administration/members/" + member()),
        Map.entry("administration", "/ui/administration"),
        Map.entry("units", "/ui/administration/units"),
        Map.entry("members", "/ui/administration/members"),
        Map.entry("pauses", "/ui/administration/pauses"),
        Map.entry("flags", "/ui/administration/flags"),
        Map.entry("audit", "/ui/administration/audit"),
        Map.entry("lanes", "/ui/monitoring/lanes"),
        Map.entry("opt-out", "/ui/administration/opt-out"),
        Map.entry("limits", "/ui/administration/limits"));
  }

  private String member() {
    return paired.admin().get("/admin/users").expect(200).items().getJsonObject(0).getString("id");
  }

  private String first(String list) {
    return paired.admin().get(list).expect(200).items().getJsonObject(0).getString("id");
  }

  @Test
  void every_page_can_be_used_by_everybody_on_every_screen() {
    Map<String, String> pages = pages();
    List<String> findings = new ArrayList<>();
    look("desktop", Look.DESKTOP, pages, findings);
    look("phone", Look.PHONE.in("en-US"), pages, findings);
    look("dark", Look.DARK, pages, findings);
    assertThat(findings).isEmpty();
  }

  private void look(String kind, Look look, Map<String, String> pages, List<String> findings) {
    try (Visit visit = chromium.visit(server, look)) {
      visit.signIn(paired.tenancy()).go("/ui");
      pages.forEach(
          (name, path) ->
              look(visit.page(), name + "-" + kind, path)
                  .forEach(finding -> findings.add(name + "-" + kind + " " + finding)));
    }
  }

  private static List<String> look(Page page, String name, String path) {
    Response response = page.navigate(path);
    page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
    List<String> findings = new ArrayList<>(Axe.serious(page));
    if (response.status() != 200) {
      findings.add("was answered with " + response.status());
    }
    if (response.body().length > HEAVIEST) {
      findings.add("weighs " + response.body().length + " bytes");
    }
    Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) beyond).intValue() > 0) {
      findings.add("runs over the edge by " + beyond);
    }
    return findings;
  }

  private static Path picture(String name) {
    return Path.of(System.getProperty("recado.screenshots", "target/screenshots"), name + ".png");
  }

  @Test
  void one_goes_anywhere_by_its_name() {
    try (Visit visit = chromium.visit(server, Look.DESKTOP)) {
      Page page = visit.signIn(paired.tenancy()).go("/ui").page();
      page.keyboard().press("Control+k");
      for (String name : List.of("Campanhas", "Centro", "Carla", "Novidades")) {
        page.fill("#palette input", name);
        PlaywrightAssertions.assertThat(page.locator("#found a").first()).containsText(name);
      }
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Novidades");
    }
  }

  @Test
  void two_tenants_side_by_side_never_hear_of_each_other() {
    Stage.Tenancy other = stage.tenancy();
    try (Visit ours = chromium.visit(server, Look.DESKTOP);
        Visit theirs = chromium.visit(server, Look.DESKTOP)) {
      ours.signIn(paired.tenancy()).go("/ui/conversations");
      theirs.signIn(other);
      theirs.go("/ui/conversations");
      String listening =
          """
          () => {
            window.heard = [];
            const topics = %s;
            const stream = new EventSource("/ui/stream?topics=" + encodeURIComponent(topics));
            stream.onmessage = (event) => window.heard.push(event.data);
          }
          """
              .formatted(
                  "document.body.dataset.stream ? new"
                      + " URLSearchParams(document.body.dataset.stream.split('?')[1]).get('topics')"
                      + " : ''");
      ours.page().evaluate(listening);
      theirs.page().evaluate(listening);
      stage
          .world()
          .act(
              paired.instance(),
              "messages",
              Map.of("from", stage.phone(), "name", "Zilda", "text", "Só para vocês"));

      Expect.within(
          Stage.PROMPT,
          () -> ((Number) ours.page().evaluate("window.heard.length")).intValue(),
          heard -> heard > 0);

      // What is heard at all is heard within two rounds of the hub.
      Expect.within(Stage.PROMPT, () -> ours.read().contains("Zilda"), seen -> seen);
      assertThat(theirs.page().evaluate("window.heard.length")).isEqualTo(0);
      assertThat(theirs.go("/ui/conversations").read()).doesNotContain("Zilda");
      assertThat(theirs.go("/ui/search?q=zilda").page().content()).doesNotContain("Zilda");
      String conversation = first("/conversations");
      assertThat(theirs.status("/ui/conversations/" + conversation)).isEqualTo(404);
    }
  }
}
