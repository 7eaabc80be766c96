package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.CampaignDesk;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a table of people to a campaign that all of them got. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class CampaignsUiIT {
  private static final LocatorAssertions.ContainsTextOptions LATER =
      new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;
  private final Stage.Paired unit;

  CampaignsUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
    CampaignDesk.atAnyHour(unit, 1);
  }

  private Visit visit(Look look) {
    Visit visit = chromium.visit(server, look);
    visit.page().onDialog(Dialog::accept);
    return visit.signIn(unit.tenancy());
  }

  private String table(int people) {
    StringBuilder table = new StringBuilder("telefone;nome;etiquetas;cidade\n");
    for (int each = 1; each <= people; each++) {
      table.append(stage.phone()).append(";Pessoa ").append(each).append(";feira;Recife\n");
    }
    return table.toString();
  }

  private void imported(Page page, int people) {
    page.navigate("/ui/contacts/import");
    page.fill("#pasted", table(people) + "nobody;Ninguém;feira;Recife\n");
    page.click("button:has-text('Importar')");
    assertThat(page.locator("[role=status].alert"))
        .containsText(people + " contatos novos, 0 atualizados");
    assertThat(page.locator("[role=status].alert")).containsText("Esse telefone não pode existir");
  }

  private void drafted(Page page) {
    page.navigate("/ui/campaigns/new");
    page.fill("#name", "Feira");
    page.fill("#content", "Olá {{name}} de {{cidade}}");
    page.click("button:has-text('Avançar')");
    page.check("input[name=tag][value=feira]", new Page.CheckOptions().setForce(true));
    page.click("button[name=next]");
    assertThat(page.locator("main").last()).containsText("Termina por volta de");
    page.click("button:has-text('Avançar')");
  }

  @Test
  void a_table_becomes_contacts_and_a_campaign_that_is_paused_and_goes_on_to_its_end() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = visit.page();
      imported(page, 20);
      drafted(page);
      assertThat(page.locator("main").last())
          .containsText(Pattern.compile("Olá Pessoa [0-9]+ de Recife"));
      page.click("button:has-text('Enviar para 20 pessoas')");
      assertThat(page.locator("[data-figure=sent]"))
          .not()
          .hasText("0", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
      page.fill("input[name=reason]", "Revisão do preço");
      page.click("button:has-text('Pausar')");
      assertThat(page.locator("main").last()).containsText("Revisão do preço");
      assertThat(Axe.serious(page)).isEmpty();
      page.click("button:has-text('Retomar (')");
      assertThat(page.locator("[data-live^=campaign-status]")).containsText("Concluída", LATER);
      assertThat(page.locator("[data-figure=sent]")).hasText("20");
      page.navigate("/ui/campaigns");
      assertThat(page.locator("#campaign-list")).containsText("20 de 20");
      assertThat(Axe.serious(page)).isEmpty();
    }
  }

  @Test
  void a_draft_shows_how_it_reads_while_it_is_written_and_what_a_table_holds() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = visit.page();
      page.navigate("/ui/campaigns/new");
      page.fill("#name", "Feira");
      page.locator("#content").pressSequentially("Oi {{name|você}}, {{saldo}}");
      assertThat(page.locator("#bubbles")).containsText("Oi Maria, [saldo]");
      page.locator("#content").pressSequentially(" {{#x}}");
      assertThat(page.locator("#bubbles")).containsText("Escreva variáveis como {{nome}}");
      page.fill("#content", "Oi {{name|você}}, {{saldo}}");
      page.click("button:has-text('Avançar')");
      page.fill("#pasted", "telefone;nome;saldo\n" + stage.phone() + ";Ana;10\nx;Bia;20\n");
      page.locator("#pasted").blur();
      assertThat(page.locator("#table")).containsText("Esse telefone não pode existir");
      page.click("button:has-text('Adicionar')");
      assertThat(page.locator("[role=status].alert")).containsText("1 pessoa de 2 linhas");
      assertThat(page.locator("main").last()).containsText("Esse telefone não pode existir");
    }
  }

  @Test
  void it_works_without_scripts_on_a_phone() {
    try (Visit visit = visit(Look.PHONE.withoutScripts())) {
      Page page = visit.page();
      imported(page, 2);
      drafted(page);
      page.click("button:has-text('Enviar para 2 pessoas')");
      assertThat(page.locator("#toasts")).containsText("A campanha começou");
      page.fill("input[name=q]", "Pessoa 2");
      page.press("input[name=q]", "Enter");
      assertThat(page.locator("#recipients")).containsText("Pessoa 2");
      assertThat(page.locator("#recipients")).not().containsText("Pessoa 1");
    }
  }
}
