package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Stage.Tenancy;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({SharedServer.class, SharedBrowser.class})
class SignInUiIT {
  private final RunningServer server;
  private final Chromium chromium;
  private final Tenancy tenancy;

  SignInUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.tenancy = new Stage(server.target()).tenancy();
  }

  private Visit visit(Look look) {
    return chromium.visit(server, look);
  }

  @Test
  void the_bare_address_leads_to_the_sign_in_and_from_there_to_where_one_wanted_to_be() {
    try (Visit visit = visit(Look.DESKTOP)) {
      visit.go("/");
      assertThat(visit.page()).hasURL(server.baseUrl() + "/ui/sign-in?to=%2Fui");

      visit.go("/ui/integrations?x=1").signIn(tenancy);

      assertThat(visit.page()).hasURL(server.baseUrl() + "/ui/integrations?x=1");
    }
  }

  @Test
  void a_wrong_password_and_an_unknown_mail_read_the_same() {
    try (Visit visit = visit(Look.DESKTOP)) {
      String wrong = visit.signIn(tenancy.email(), "wrong").read();
      String unknown = visit.signIn("nobody@example.com", "wrong").read();

      assertThat(wrong).isEqualTo(unknown).contains("Entrar");
      assertThat(visit.page().locator("[role=alert]")).isVisible();
    }
  }

  @Test
  void nobody_is_led_to_a_page_that_is_not_ours() {
    try (Visit visit = visit(Look.DESKTOP)) {
      visit.go("/ui/sign-in?to=https://evil.example.com/ui").signIn(tenancy);
      assertThat(visit.page()).hasURL(server.baseUrl() + "/ui");
    }
  }

  @Test
  void it_works_without_scripts_in_both_languages() {
    for (String language : new String[] {"pt-BR", "en-US"}) {
      try (Visit visit = visit(Look.PHONE.in(language).withoutScripts())) {
        visit.signIn(tenancy);
        assertThat(visit.page().locator("html"))
            .hasAttribute("lang", language.equals("pt-BR") ? "pt-BR" : "en");
        visit.page().locator("details.account summary").click();
        visit.page().locator("form[action='/ui/sign-out'] button").click();
        assertThat(visit.page()).hasURL(server.baseUrl() + "/ui/sign-in");
        visit.go("/ui");
        assertThat(visit.page().url()).contains("/ui/sign-in");
      }
    }
  }

  @Test
  void the_cookie_opens_pages_and_not_the_api() {
    try (Visit visit = visit(Look.DESKTOP)) {
      visit.signIn(tenancy).go("/ui");
      Cookie cookie =
          visit.context().cookies().stream()
              .filter(each -> each.name.equals("recado_session"))
              .findFirst()
              .orElseThrow();
      assertThat(cookie.httpOnly).isTrue();
      assertThat(cookie.path).isEqualTo("/ui");
      RequestOptions asBearer =
          RequestOptions.create()
              .setHeader("Cookie", "recado_session=" + cookie.value)
              .setHeader("Authorization", "Bearer " + cookie.value);
      assertThat(visit.context().request().get("/conversations", asBearer).status()).isEqualTo(401);
    }
  }

  @Test
  void a_form_of_another_site_changes_nothing() {
    try (Visit visit = visit(Look.DESKTOP)) {
      visit.signIn(tenancy).go("/ui");
      APIResponse forged =
          visit
              .context()
              .request()
              .post(
                  "/ui/sign-out",
                  RequestOptions.create().setForm(FormData.create().set("csrf", "guessed")));
      assertThat(forged.status()).isEqualTo(403);
      assertThat(visit.status("/ui")).isEqualTo(200);
      assertThat(visit.page().url()).doesNotContain("sign-in");
    }
  }

  @Test
  void the_first_pages_keep_nobody_out() {
    for (Look look : new Look[] {Look.DESKTOP, Look.PHONE, Look.DARK}) {
      try (Visit visit = visit(look)) {
        visit.go("/ui/sign-in");
        assertThat(Axe.serious(visit.page())).isEmpty();
        visit.signIn(tenancy).go("/ui");
        assertThat(Axe.serious(visit.page())).isEmpty();
      }
    }
  }
}
