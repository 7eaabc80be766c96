package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The walk that a company takes from its first sign-in to its first campaign, all of it in the
 * browser. Only phones and customers are played by the simulator.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class WalkUiIT {
  private static final LocatorAssertions.ContainsTextOptions LATER =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  private static final int PEOPLE = 8;

  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;

  WalkUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
  }

  /** On what it is walked, and what is read on the way. */
  record Way(Look look, String language, String connected, String imported, String completed) {
    @Override
    public String toString() {
      return language + " at " + look.width();
    }
  }

  static Stream<Way> ways() {
    return Stream.of(
        new Way(Look.DESKTOP, "pt-BR", "Conectado", PEOPLE + " contatos novos", "Concluída"),
        new Way(Look.PHONE.in("en-US"), "en", "Connected", PEOPLE + " new contacts", "Completed"));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void from_the_first_sign_in_to_a_campaign_that_all_of_them_got(Way way) {
    Stage.Tenancy tenancy = stage.tenancy();
    try (Visit visit = chromium.visit(server, way.look())) {
      Page page = visit.go("/").signIn(tenancy).page();
      page.onDialog(Dialog::accept);
      assertThat(page.locator("html")).hasAttribute("lang", way.language());

      String unit = unitIsCreated(page);
      String instance = numberIsPaired(page, tenancy.admin(), unit, way);
      customerIsAnswered(page, tenancy.admin(), instance);
      peopleAreImported(page, way);
      limitsAreSet(page, unit);
      campaignIsSent(page, way);
      eventsAreThere(page);
      signedOut(page);
    }
  }

  /** By the navigation, which a phone keeps behind a button. */
  private static void goTo(Page page, String section) {
    Locator menu = page.locator(".navbar-toggler");
    Locator link = page.locator("#sections a[href='/ui/" + section + "']");
    if (menu.isVisible()) {
      menu.click();
      // While it unfolds, what is pressed is not yet where it is let go.
      assertThat(page.locator("#sections")).hasClass(Pattern.compile("\\bshow\\b"));
    }
    link.click();
    assertThat(page.locator("#sections .active a")).hasAttribute("href", "/ui/" + section);
  }

  private static String unitIsCreated(Page page) {
    goTo(page, "administration");
    page.fill("#name", "Filial Sul");
    page.locator("form[action='/ui/administration/units'] button").click();
    assertThat(page.locator("[data-toast]")).containsText("Filial Sul");
    Locator choice = page.locator(".top-choice select[name=unit]");
    page.evaluate("window.old = true");
    choice.selectOption(new SelectOption().setLabel("Filial Sul"));
    page.waitForFunction("() => !window.old && document.readyState === 'complete'");
    return choice.inputValue();
  }

  private String numberIsPaired(Page page, Api admin, String unit, Way way) {
    goTo(page, "connections");
    page.locator("a[href='/ui/connections/" + unit + "']").click();
    page.locator("#state form[action$='/connect'] button").click();
    assertThat(page.locator("img.qr")).isVisible();
    String path = "/units/" + unit + "/whatsapp/connect";
    String instance =
        admin
            .post(path, Map.of("provider", "evolution", "credentials", Map.of()))
            .expect(201)
            .object()
            .getJsonObject("connection")
            .getString("instanceId");
    stage.world().scan(instance, stage.phone());
    assertThat(page.locator("#state")).containsText(way.connected(), LATER);
    assertThat(page.locator("img.qr")).hasCount(0);
    return instance;
  }

  private void customerIsAnswered(Page page, Api admin, String instance) {
    goTo(page, "conversations");
    stage.world().write(instance, stage.phone(), "Vocês abrem hoje?");
    page.locator(".inbox-row").first().click();
    page.fill("#composer textarea", "Sim, até as 18h.");
    page.press("#composer textarea", "Enter");
    Locator tick =
        page.locator("#latest .bubble.ours", new Page.LocatorOptions().setHasText("até as 18h"))
            .locator(".tick");
    assertThat(tick).hasClass(Pattern.compile("tick-delivered"));
    String path = page.url().replaceFirst("\\?.*", "").replaceFirst(".*/ui", "") + "/messages";
    String sent = admin.get(path).expect(200).items().getJsonObject(0).getString("externalId");
    stage.world().receipt(instance, sent, "READ");
    assertThat(tick).hasClass(Pattern.compile("tick-read"));
  }

  private void peopleAreImported(Page page, Way way) {
    goTo(page, "contacts");
    page.locator("a[href='/ui/contacts/import']").click();
    StringBuilder table = new StringBuilder("telefone;nome;etiquetas\n");
    for (int each = 1; each <= PEOPLE; each++) {
      table.append(stage.phone()).append(";Pessoa ").append(each).append(";feira\n");
    }
    page.fill("#pasted", table.toString());
    page.locator("form[action^='/ui/contacts/import'] button.btn-primary").click();
    assertThat(page.locator("[role=status].alert")).containsText(way.imported());
  }

  /** A message a second, at any hour. */
  private static void limitsAreSet(Page page, String unit) {
    goTo(page, "connections");
    page.locator("a[href='/ui/connections/" + unit + "']").click();
    page.locator("#sending a[href$='/sending/limits']").click();
    page.fill("#gap", "1");
    page.fill("#perHour", "");
    page.fill("#perDay", "");
    page.fill("#coldPerDay", "");
    page.fill("input[name=start]", "00:00");
    page.fill("input[name=end]", "24:00");
    page.locator("input[name=day]").all().forEach(Locator::check);
    page.locator("form[action$='/sending/limits'] button.btn-primary").click();
    assertThat(page.locator("#sending")).containsText("00:00–24:00");
  }

  private static void campaignIsSent(Page page, Way way) {
    goTo(page, "campaigns");
    page.locator("a[href='/ui/campaigns/new']").first().click();
    page.fill("#name", "Feira");
    page.fill("#content", "Olá {{name}}, chegaram novidades");
    page.locator("form[data-guard] button.btn-primary").click();
    page.check("input[name=tag][value=feira]", new Page.CheckOptions().setForce(true));
    page.locator("button[name=next]").click();
    page.locator("form[action$='/pace'] button.btn-primary").click();
    page.locator("form[action$='/review'] button.btn-primary").click();

    assertThat(page.locator("[data-figure=sent]")).not().hasText("0");
    page.fill("input[name=reason]", "Revisão do preço");
    page.locator("form[action$='/pause'] button").click();
    assertThat(page.locator("[data-live^='campaign:']")).containsText("Revisão do preço", LATER);
    page.locator("form[action$='/resume'] button").click();
    assertThat(page.locator("[data-live^=campaign-status]")).containsText(way.completed(), LATER);
    assertThat(page.locator("[data-figure=sent]")).hasText(String.valueOf(PEOPLE));
  }

  private static void eventsAreThere(Page page) {
    goTo(page, "monitoring");
    page.locator(".section-tabs a[href='/ui/monitoring/events']").click();
    assertThat(page.locator("tbody")).containsText("messages.upsert");
  }

  private void signedOut(Page page) {
    page.locator("details.account > summary").click();
    page.locator("form[action='/ui/sign-out'] button").click();
    page.navigate("/ui/campaigns");
    assertThat(page.url()).isEqualTo(server.baseUrl() + "/ui/sign-in?to=%2Fui%2Fcampaigns");
  }
}
