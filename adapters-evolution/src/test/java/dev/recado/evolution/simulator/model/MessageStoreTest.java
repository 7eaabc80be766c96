package dev.recado.evolution.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageStoreTest {
  private static final String ANA = "5511999990101@s.whatsapp.net";
  private static final String ANA_LID = "171000000000101@lid";

  private final MessageStore store = new MessageStore(5, 1_000_000);

  @BeforeEach
  void fill() {
    store.add(message("1", ANA, false, 1_760_900_001));
    store.add(message("2", ANA, true, 1_760_900_002));
    store.add(message("3", ANA_LID, false, 1_760_900_003));
  }

  private static StoredMessage message(String id, String jid, boolean fromMe, long seconds) {
    JsonObject key = JsonText.object("id", id, "remoteJid", jid, "fromMe", fromMe);
    return new StoredMessage(
        "row" + id,
        JsonText.object(
            "key",
            key,
            "message",
            JsonText.object("conversation", "text " + id),
            "messageType",
            "conversation",
            "messageTimestamp",
            seconds,
            "source",
            "android"),
        null,
        List.of());
  }

  private List<String> ids(Object... body) {
    return store.find(MessageQuery.from(new Fields(JsonText.object(body)))).records().stream()
        .map(StoredMessage::id)
        .toList();
  }

  private static JsonObject key(Object... key) {
    return JsonText.object("key", JsonText.object(key));
  }

  @Test
  void the_newest_come_first_and_offset_is_the_page_size() {
    assertThat(ids()).containsExactly("3", "2", "1");
    assertThat(ids("offset", 2)).containsExactly("3", "2");
    assertThat(ids("offset", 2, "page", 2)).containsExactly("1");
    assertThat(ids("limit", 1)).hasSize(3);
    assertThat(ids("page", Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void a_person_has_to_be_asked_for_once_per_jid() {
    assertThat(ids("where", key("remoteJid", ANA))).containsExactly("2", "1");
    assertThat(ids("where", key("remoteJid", ANA_LID))).containsExactly("3");
  }

  @Test
  void from_me_filters_only_when_true() {
    assertThat(ids("where", key("fromMe", true))).containsExactly("2");
    assertThat(ids("where", key("fromMe", false))).hasSize(3);
  }

  @Test
  void times_filter_only_in_pairs() {
    String from = "2025-10-19T18:53:22Z";
    JsonObject open = JsonText.object("gte", from);
    JsonObject closed = JsonText.object("gte", from, "lte", "2025-10-19T18:53:22.000Z");

    assertThat(ids("where", JsonText.object("messageTimestamp", open))).hasSize(3);
    assertThat(ids("where", JsonText.object("messageTimestamp", closed))).containsExactly("2");
  }

  @Test
  void the_oldest_messages_are_forgotten_beyond_the_capacity() {
    for (int index = 4; index < 8; index++) {
      store.add(message(String.valueOf(index), ANA, false, 1_760_900_000 + index));
    }
    assertThat(ids()).containsExactly("7", "6", "5", "4", "3");
  }
}
