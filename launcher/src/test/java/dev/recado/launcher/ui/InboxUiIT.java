package dev.recado.launcher.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shared inbox as an agent uses it. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class InboxUiIT {
  private final RunningServer server;
  private final Chromium chromium;
  private final Stage stage;
  private final Stage.Paired unit;
  private final String customer;

  InboxUiIT(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
    this.customer = stage.phone();
  }

  private Visit visit(Look look) {
    return chromium.visit(server, look).signIn(unit.tenancy()).go("/ui/conversations");
  }

  private void writes(String text) {
    stage.world().write(unit.instance(), customer, text);
  }

  private static Locator row(Page page) {
    return page.locator(".inbox-row");
  }

  private static Locator bubble(Page page, String text) {
    return page.locator("#latest .bubble").filter(new Locator.FilterOptions().setHasText(text));
  }

  /** The conversation with the customer, who has written. */
  private Page opened(Visit visit, String text) {
    writes(text);
    Page page = visit.page();
    row(page).first().click();
    assertThat(bubble(page, text)).isVisible();
    return page;
  }

  private static void write(Page page, String text) {
    page.fill("#composer textarea", text);
    page.press("#composer textarea", "Enter");
  }

  @Test
  void what_a_customer_writes_appears_without_a_reload() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = visit.page();
      assertThat(row(page)).hasCount(0);
      page.evaluate("window.sameDocument = true");
      writes("Vocês abrem hoje?");
      assertThat(row(page)).hasCount(1);
      assertThat(row(page).locator(".badge")).hasText("1");
      assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);

      row(page).click();
      assertThat(bubble(page, "Vocês abrem hoje?")).isVisible();
      assertThat(row(page).locator(".badge")).hasCount(0);
      page.evaluate("window.sameDocument = true");
      writes("Até que horas?");
      assertThat(bubble(page, "Até que horas?")).isVisible();
      assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }
  }

  /** WhatsApp's id of our latest message. */
  private String lastSent() {
    String conversation = items("/conversations").getFirst().getString("id");
    return items("/conversations/" + conversation + "/messages").getFirst().getString("externalId");
  }

  private List<JsonObject> items(String path) {
    return unit.admin().get(path).expect(200).items().getValuesAs(JsonObject.class);
  }

  @Test
  void the_ticks_of_an_answer_climb_while_one_looks() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = opened(visit, "Oi");
      page.evaluate("window.sameDocument = true");
      write(page, "Bom dia!\nSim, até as 18h.");
      assertThat(bubble(page, "Sim, até as 18h.")).hasCount(1);
      Locator tick = bubble(page, "Sim, até as 18h.").locator(".tick");
      assertThat(tick).hasAttribute("aria-label", "Entregue");
      stage.world().receipt(unit.instance(), lastSent(), "READ");
      assertThat(tick).hasAttribute("aria-label", "Lida");
      assertThat(page.locator(".bubble.pending")).hasCount(0);
      assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }
  }

  @Test
  void a_note_stands_in_the_thread_and_goes_nowhere() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = opened(visit, "Oi");
      page.check("input[value=note]");
      write(page, "Cliente antigo");
      assertThat(page.locator("#latest .bubble-note")).containsText("Cliente antigo");
      assertThat(page.locator("input[value=message]")).isChecked();
      assertThat(stage.world().sent(unit.instance(), customer)).isEmpty();
    }
  }

  @Test
  void a_slash_finds_a_quick_reply() {
    unit.admin()
        .post("/quick-replies", Map.of("shortcut", "pix", "text", "A chave é 123."))
        .expect(201);
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = opened(visit, "Como pago?");
      page.locator("#composer textarea").pressSequentially("/p");
      assertThat(page.locator("#quick")).isVisible();
      page.press("#composer textarea", "Enter");
      assertThat(page.locator("#composer textarea")).hasValue("A chave é 123.");
      page.press("#composer textarea", "Enter");
      assertThat(bubble(page, "A chave é 123.")).isVisible();
    }
  }

  @Test
  void a_failed_message_says_why_and_is_sent_again() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = opened(visit, "Oi");
      stage.world().fault(unit.instance(), "connection-closed-500", 3);
      write(page, "Já vai");
      Locator failed = page.locator("#latest .bubble.is-failed");
      assertThat(failed).containsText("três tentativas");
      failed.locator("button").click();
      assertThat(bubble(page, "Já vai").locator(".tick")).hasAttribute("aria-label", "Entregue");
      assertThat(page.locator("#latest .bubble.is-failed")).hasCount(0);
    }
  }

  @Test
  void what_may_have_left_is_decided_by_a_person() {
    try (Visit visit = visit(Look.PHONE)) {
      Page page = opened(visit, "Oi");
      page.onDialog(Dialog::accept);
      stage.world().act(unit.instance(), "faults", Map.of("suppressEchoes", true));
      for (String verdict : List.of("arrived", "give_up", "send_again")) {
        stage.world().fault(unit.instance(), "raw-error-400", 1);
        write(page, "Chegou? " + verdict);
        Locator uncertain = page.locator("#latest .bubble.is-uncertain");
        assertThat(uncertain).containsText("Chegou? " + verdict);
        assertThat(uncertain.locator("button")).hasCount(3);
        uncertain.locator("button[value=" + verdict + "]").click();
        assertThat(uncertain).hasCount(0);
      }
      assertThat(bubble(page, "Chegou? arrived").locator(".tick-sent")).hasCount(1);
      assertThat(bubble(page, "Chegou? give_up").locator(".tick-failed")).hasCount(1);
    } finally {
      stage.world().act(unit.instance(), "faults", Map.of("suppressEchoes", false));
    }
  }

  @Test
  void a_message_that_waits_says_why_until_it_leaves() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = opened(visit, "Oi");
      Map<String, Object> pause = Map.of("level", "unit", "id", unit.unitId(), "reason", "Feriado");
      unit.admin().post("/pauses", pause).expect(201);
      write(page, "Já respondo");
      Locator waiting = bubble(page, "Já respondo").locator(".bubble-waiting");
      assertThat(waiting).hasText("A unidade está pausada");
      assertThat(waiting.locator("button")).hasCount(0);

      unit.admin().delete("/pauses/unit/" + unit.unitId()).expect(204);

      assertThat(bubble(page, "Já respondo").locator(".tick-delivered")).hasCount(1);
      assertThat(waiting).hasCount(0);
    }
  }

  @Test
  void a_film_and_a_recording_are_played_in_the_thread() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = opened(visit, "Oi");
      sends(Recordings.film(page), "video/webm", "festa.webm");
      sends(Recordings.sound(), "audio/wav", "recado.wav");
      plays(page.locator("#latest video"));
      plays(page.locator("#latest audio"));
      assertThat(Axe.serious(page)).isEmpty();
    }
  }

  private void sends(byte[] bytes, String mimetype, String fileName) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    Map<String, Object> media =
        Map.of("mimetype", mimetype, "base64", base64, "fileName", fileName);
    Map<String, Object> letter = Map.of("from", customer, "name", "Ana", "media", media);
    stage.world().act(unit.instance(), "messages", letter);
  }

  /** Until its first moment was shown; a file may still be on its way when the message is there. */
  private static void plays(Locator player) {
    assertThat(player).hasCount(1);
    String step =
        """
        async (player) => {
          player.muted = true;
          try { await player.play(); } catch (later) { player.load(); }
          return player.currentTime > 0 && player.readyState >= 2;
        }
        """;
    Expect.within(Duration.ofSeconds(20), () -> player.evaluate(step), Boolean.TRUE::equals);
  }

  @Test
  void a_conversation_is_taken_and_closed() {
    try (Visit visit = visit(Look.DESKTOP)) {
      Page page = opened(visit, "Oi");
      page.selectOption("select[name=member]", "Admin");
      assertThat(page.locator("[data-toast]")).isVisible();
      page.locator(".inbox-tabs a").first().click();
      assertThat(row(page)).hasCount(1);
      page.locator("form[action*='/do/close'] button").click();
      assertThat(page.locator("form[action*='/do/reopen'] button")).isVisible();
      assertThat(page.locator("#composer")).hasCount(0);
    }
  }

  @Test
  void a_phone_shows_one_pane_at_a_time() {
    try (Visit visit = visit(Look.PHONE)) {
      Page page = opened(visit, "Oi");
      assertThat(page.locator(".inbox-list")).isHidden();
      assertThat(page.locator(".inbox-contact")).isHidden();
      page.locator("header a.inbox-about").click();
      assertThat(page.locator(".inbox-contact")).isVisible();
      assertThat(page.locator(".inbox-thread")).isHidden();
      page.locator(".inbox-contact a.inbox-about").click();
      assertThat(page.locator(".inbox-thread")).isVisible();
      page.locator("a.inbox-back").click();
      assertThat(page.locator(".inbox-list")).isVisible();
      assertThat(page.locator(".inbox-thread")).isHidden();
    }
  }

  @Test
  void it_all_works_without_scripts() {
    try (Visit visit = visit(Look.DESKTOP.withoutScripts())) {
      writes("Oi");
      Expect.within(Stage.PROMPT, () -> items("/conversations"), arrived -> !arrived.isEmpty());
      Page page = visit.go("/ui/conversations").page();
      row(page).first().click();
      page.fill("#composer textarea", "Olá!");
      page.locator("#composer button.btn-primary").click();
      assertThat(bubble(page, "Olá!")).isVisible();
      page.check("input[value=note]");
      page.fill("#composer textarea", "Só para nós");
      page.locator("#composer button.btn-primary").click();
      assertThat(page.locator(".bubble-note")).containsText("Só para nós");
    }
  }

  @Test
  void the_inbox_keeps_nobody_out() {
    for (Look look : new Look[] {Look.DESKTOP, Look.PHONE, Look.DARK}) {
      try (Visit visit = visit(look)) {
        assertThat(Axe.serious(visit.page())).isEmpty();
        Page page = opened(visit, "Oi " + stage.word());
        assertThat(Axe.serious(page)).isEmpty();
      }
    }
  }
}
