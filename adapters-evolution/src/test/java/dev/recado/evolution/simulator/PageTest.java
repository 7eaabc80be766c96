package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest extends SimulatorTest {

  private String page() throws Exception {
    return api.get("/simulator").text();
  }

  @Test
  void a_visitor_scans_writes_and_reads_what_was_sent_with_plain_forms() throws Exception {
    api.create(Api.NAME, receiver.url(), "MESSAGES_UPSERT");
    assertThat(page()).contains("src=\"data:image/png;base64,").contains("forms/scan");

    assertThat(api.submit("scan", "phone=5511999990000&profileName=Loja").status()).isEqualTo(303);
    assertThat(page()).contains("state open").contains("5511999990000");
    api.submit("messages", "from=5511999990101&name=Ana&text=Oi+%26+tchau&dialect=lid%2Balt");
    assertThat(receiver.await("messages.upsert").toString()).contains("Oi & tchau");
    assertThat(page()).contains("<td>Oi &amp; tchau</td>");
    api.sendText(Api.ANA, "<script>alert(1)</script>");

    assertThat(page()).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
  }

  @Test
  void faults_are_planned_and_taken_back_with_plain_forms() throws Exception {
    api.submit("faults", "operation=sendText&answer=connection-closed-400&times=3&delayMs=0");
    api.submit("webhooks", "copies=2&dropPercent=5&delayMs=10&shuffle=0&seed=9&ordered=on");
    api.submit("numbers", "unknown=5511999990999");

    String faults = api.get("/simulator/api/faults").text();
    assertThat(faults)
        .contains("\"times\":3")
        .contains("\"copies\":2")
        .contains("\"ordered\":true");
    assertThat(page()).contains("connection-closed-400").contains("5511999990999");
    api.submit("clear", "");
    assertThat(api.get("/simulator/api/faults").text()).contains("\"waiting\":[]");
  }

  @Test
  void what_cannot_be_done_is_said_on_the_page() throws Exception {
    Api.Answer answer = api.submit("scan", "phone=5511999990000");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(api.get(answer.text()).text()).contains("role=\"status\"");
  }

  @Test
  void the_style_is_a_file_of_its_own() throws Exception {
    assertThat(api.get("/simulator/simulator.css").text()).contains("--card");
  }
}
