package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members share one inbox: who looks after what, what is done, what only they read. */
@ExtendWith(SharedServer.class)
class InboxIT {
  private final Stage stage;
  private final Stage.Paired unit;

  InboxIT(RunningServer server) {
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
  }

  private Api admin() {
    return unit.admin();
  }

  private List<JsonObject> items(String path) {
    return admin().get(path).expect(200).items().getValuesAs(JsonObject.class);
  }

  /** Somebody writes; the id of the conversation in which it arrived. */
  private String written(String phone) {
    String text = "Oi " + stage.word();
    stage.world().write(unit.instance(), phone, text);
    return Expect.within(
            Stage.PROMPT,
            () ->
                items("/conversations").stream()
                    .filter(each -> each.getString("lastMessage", "").equals(text))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst()
        .getString("id");
  }

  @Test
  void a_conversation_is_taken_found_and_let_go() {
    String phone = stage.phone();
    String id = written(phone);
    written(stage.phone());
    JsonObject me =
        items("/conversations/" + id + "/assignee/candidates").stream().findFirst().orElseThrow();
    String assignee = "/conversations/" + id + "/assignee";
    Answer taken = admin().put(assignee, Map.of("memberId", me.getString("id"))).expect(200);
    assertThat(taken.object().getJsonObject("assignee").getString("name"))
        .isEqualTo(me.getString("name"));
    assertThat(items("/conversations?assignedTo=me")).extracting(this::id).containsExactly(id);
    assertThat(items("/conversations?assignedTo=nobody")).extracting(this::id).doesNotContain(id);
    assertThat(items("/conversations?unread=true&search=" + phone.substring(2, 10)))
        .extracting(this::id)
        .contains(id);
    assertThat(admin().delete(assignee).expect(200).object().isNull("assignee")).isTrue();
    assertThat(items("/conversations?assignedTo=me")).isEmpty();
  }

  private String id(JsonObject object) {
    return object.getString("id");
  }

  @Test
  void what_is_written_after_closing_opens_another() {
    String phone = stage.phone();
    String id = written(phone);
    assertThat(admin().post("/conversations/" + id + "/close", Map.of()).expect(200).text("status"))
        .isEqualTo("closed");
    assertThat(items("/conversations?status=closed")).extracting(this::id).containsExactly(id);
    String next = written(phone);
    assertThat(next).isNotEqualTo(id);
    assertThat(admin().post("/conversations/" + id + "/reopen", Map.of()).expect(409).text("code"))
        .isEqualTo("another_conversation_open");
    admin().post("/conversations/" + next + "/close", Map.of()).expect(200);
    assertThat(
            admin().post("/conversations/" + id + "/reopen", Map.of()).expect(200).text("status"))
        .isEqualTo("open");
  }

  @Test
  void notes_are_kept_and_never_sent() {
    String id = written(stage.phone());
    String path = "/conversations/" + id + "/notes";
    admin().post(path, Map.of("text", "Cliente antigo")).expect(201);
    assertThat(items(path))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.getString("text")).isEqualTo("Cliente antigo");
              assertThat(note.getString("author")).isNotEmpty();
            });
    assertThat(items("/conversations/" + id + "/messages")).hasSize(1);
    assertThat(admin().post(path, Map.of("text", " ")).expect(400).text("code"))
        .isEqualTo("invalid_note");
  }

  @Test
  void quick_replies_are_written_changed_and_removed() {
    Answer added =
        admin()
            .post("/quick-replies", Map.of("shortcut", "/Pix", "text", "Chave: 123"))
            .expect(201);
    assertThat(added.text("shortcut")).isEqualTo("pix");
    assertThat(
            admin()
                .post("/quick-replies", Map.of("shortcut", "pix", "text", "Outra"))
                .expect(409)
                .text("code"))
        .isEqualTo("shortcut_taken");
    String path = "/quick-replies/" + added.text("id");
    assertThat(admin().put(path, Map.of("text", "Chave: 456")).expect(200).text("text"))
        .isEqualTo("Chave: 456");
    admin().delete(path).expect(204);
    assertThat(items("/quick-replies")).isEmpty();
  }
}
