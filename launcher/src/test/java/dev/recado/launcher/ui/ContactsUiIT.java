package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is known of people, and what may be done about them. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class ContactsUiIT {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>";
  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;
  private final Stage.Paired unit;

  ContactsUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
  }

  private Visit visit(Look look) {
    return chromium.visit(server, look).signIn(unit.tenancy());
  }

  private String contact(String phone, String name) {
    return unit.admin()
        .post("/contacts", Map.of("phone", phone, "name", name))
        .expect(201)
        .text("id");
  }

  @Test
  void a_hostile_name_is_a_name_everywhere() {
    String id = contact(stage.phone(), HOSTILE);
    unit.admin().put("/contacts/" + id + "/tags/" + "%3Cb%3Ex", Map.of()).expect(204);
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = visit.page();
      page.onDialog(
          dialog -> {
            dialog.dismiss();
            throw new IllegalStateException("the page ran what a name says");
          });
      for (String path : new String[] {"/ui/contacts?q=%3Cimg", "/ui/contacts/" + id}) {
        page.navigate(path);
        assertThat(page.locator("main").last()).containsText(HOSTILE);
        assertThat(page.locator("img[src=x]").count()).isZero();
      }
      assertThat(page.title()).contains(HOSTILE);
    }
  }

  @Test
  void who_writes_a_stop_word_is_shown_with_his_words_and_may_come_back() {
    String phone = stage.phone();
    String id = contact(phone, "Ana");
    stage.world().write(unit.instance(), phone, "Sair 🙏");
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = visit.page();
      page.onDialog(Dialog::accept);
      page.navigate("/ui/contacts/" + id);
      page.waitForCondition(
          () -> {
            page.reload();
            return page.locator("blockquote").count() > 0;
          });
      assertThat(page.locator("blockquote")).containsText("“Sair 🙏”");
      assertThat(page.locator("main").last()).containsText("Descadastrado");
      page.click("button:has-text('Desfazer o descadastro')");
      assertThat(page.locator("main").last()).containsText("Esta pessoa pode receber mensagens.");
      page.fill("#note", "Ligou e pediu");
      page.click("button:has-text('Descadastrar')");
      assertThat(page.locator("main").last()).containsText("Ligou e pediu");
      assertThat(Axe.serious(page)).isEmpty();
    }
  }

  @Test
  void two_contacts_become_one_and_two_again_without_scripts() {
    String kept = contact(stage.phone(), "Ana Lima");
    contact(stage.phone(), "Aninha");
    try (Visit visit = visit(Look.PHONE.withoutScripts())) {
      Page page = visit.page();
      page.navigate("/ui/contacts/" + kept);
      page.fill("input[name=same]", "aninha");
      page.locator("input[name=same]").press("Enter");
      page.click("button:has-text('Unir a este')");
      assertThat(page.locator("main").last()).containsText("Unidos à mão");
      page.navigate("/ui/contacts?q=aninha");
      assertThat(page.locator("#contact-list")).containsText("Ninguém encontrado");
      page.navigate("/ui/contacts/" + kept);
      page.click("button:has-text('Separar de novo')");
      page.navigate("/ui/contacts?q=aninha");
      assertThat(page.locator("#contact-list")).containsText("Aninha");
    }
  }

  @Test
  void people_are_found_while_one_types_and_get_tags_and_fields() {
    contact(stage.phone(), "Bia");
    contact(stage.phone(), "José Conceição");
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = visit.page();
      page.navigate("/ui/contacts");
      page.locator(".page-body input[name=q]").pressSequentially("conceicao");
      assertThat(page.locator("#contact-list")).not().containsText("Bia");
      page.click("#contact-list a:has-text('José')");
      page.fill("input[name=tag][maxlength]", "VIP");
      page.click("button:has-text('Adicionar')");
      page.fill("#fields", "cidade = Recife\nplano = ouro");
      page.click("form:has(#fields) button");
      assertThat(page.locator("#fields")).hasValue("cidade = Recife\nplano = ouro");
      page.navigate("/ui/contacts?tag=VIP");
      assertThat(page.locator("#contact-list a")).hasCount(1);
      assertThat(Axe.serious(page)).isEmpty();
      Download file = page.waitForDownload(() -> page.click("a[download]"));
      assertThat(file.suggestedFilename()).isEqualTo("contacts.csv");
    }
  }
}
