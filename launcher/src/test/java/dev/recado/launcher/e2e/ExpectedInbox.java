package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the inbox of a unit must hold after all recorded bodies, read through the API. */
final class ExpectedInbox {
  private static final Set<String> VISIBLE =
      Set.of("inbound_message", "group_message", "outbound_echo", "outbound_sent");

  /** What an edit left of a text. */
  private static final Map<String, String> EDITED =
      Map.of(
          "ACF55FF16F66F43360266B95DB6F8FEC", "Opa, tudo bem?",
          "3EB0F520C055CB7AE12CF4", "Comprovante CORRIGIDO");

  private static final Set<String> DELETED = Set.of("AC730BEA4FF16F200FB931B06CAE08A5");
  private static final Map<String, String> TICKS =
      Map.of(
          "3EB0B9786AF000B40C64EB", "read",
          "7E092C79E8F80E559E404BCF660C48F3", "sent",
          "3EB044E7C7F0557F7C66DD", "sent");

  /** Fixture 052 knows only the LID; 053 tells the phone of the same person. */
  private static final Map<String, String> LEARNED = Map.of("171000000000150@lid", "5511999990150");

  private final Stage.Paired unit;
  private final Api api;

  ExpectedInbox(Stage.Paired unit) {
    this.unit = unit;
    this.api = unit.admin();
  }

  void check() {
    List<JsonObject> conversations = items("/conversations?limit=200");
    Map<String, JsonObject> contacts = byText(items("/contacts?limit=200"), "id");
    List<JsonObject> messages = conversations.stream().flatMap(this::messages).toList();
    List<Fixture> visible =
        Fixture.all().stream().filter(f -> VISIBLE.contains(f.action())).toList();

    assertThat(messages.stream().map(m -> m.getString("externalId")))
        .containsExactlyInAnyOrderElementsOf(
            visible.stream().map(f -> f.expected().getString("keyId")).toList());
    Map<String, JsonObject> byKey = byText(messages, "externalId");
    Map<String, JsonObject> byConversation = byText(conversations, "id");
    visible.forEach(
        fixture -> {
          JsonObject message = byKey.get(fixture.expected().getString("keyId"));
          content(fixture, message);
          chat(fixture, byConversation.get(message.getString("conversationId")), contacts);
        });
    people(contacts, conversations);
    unread(conversations, messages);
  }

  private void content(Fixture fixture, JsonObject message) {
    JsonObject expected = fixture.expected();
    String key = expected.getString("keyId");
    assertThat(message.getString("type")).as(fixture.name()).isEqualTo(expected.getString("type"));
    Optional<String> words =
        Optional.ofNullable(EDITED.get(key))
            .or(() -> text(expected, "text"))
            .or(() -> text(expected, "caption"));
    words.ifPresent(text -> assertThat(text(message, "content")).as(fixture.name()).contains(text));
    assertThat(message.isNull("deletedAt")).as(fixture.name()).isNotEqualTo(DELETED.contains(key));
    Optional.ofNullable(TICKS.get(key))
        .ifPresent(
            tick -> assertThat(message.getString("status")).as(fixture.name()).isEqualTo(tick));
  }

  private static void chat(
      Fixture fixture, JsonObject conversation, Map<String, JsonObject> contacts) {
    JsonObject expected = fixture.expected();
    if (expected.containsKey("group")) {
      assertThat(conversation.getString("group")).isEqualTo(expected.getString("group"));
      return;
    }
    JsonObject contact = contacts.get(conversation.getString("contactId"));
    Optional<String> phone =
        text(expected, "phone").or(() -> text(expected, "lid").map(LEARNED::get));
    assertThat(text(contact, "phone")).as(fixture.name()).isEqualTo(phone);
    text(expected, "lid")
        .ifPresent(lid -> assertThat(text(contact, "lid")).as(fixture.name()).contains(lid));
  }

  /** One contact and one conversation per person, none of them ourselves. */
  private void people(Map<String, JsonObject> contacts, List<JsonObject> conversations) {
    List<String> phones =
        contacts.values().stream().map(contact -> contact.getString("phone")).toList();
    assertThat(phones)
        .containsExactlyInAnyOrder(
            "5511999990101", "5511999990102", "5511999990145", "5511999990150", "553199990103");
    assertThat(phones).doesNotContain(unit.phone());
    assertThat(contacts.values().stream().flatMap(contact -> text(contact, "name").stream()))
        .doesNotContain("Loja Exemplo", "Você", "", "null");
    assertThat(conversations).hasSize(phones.size() + 1);
    Map<String, JsonObject> byPhone = byText(List.copyOf(contacts.values()), "phone");
    assertThat(text(byPhone.get("5511999990101"), "name")).contains("Ana Exemplo");
    assertThat(text(byPhone.get("553199990103"), "canonicalJid"))
        .contains("553199990103@s.whatsapp.net");
  }

  private static void unread(List<JsonObject> conversations, List<JsonObject> messages) {
    long inbound =
        messages.stream().filter(m -> m.getString("direction").equals("inbound")).count();
    int unread = conversations.stream().mapToInt(c -> c.getInt("unread")).sum();
    assertThat(unread).as("one was read on the phone").isEqualTo((int) inbound - 1);
  }

  private Stream<JsonObject> messages(JsonObject conversation) {
    return items("/conversations/" + conversation.getString("id") + "/messages?limit=200").stream();
  }

  private List<JsonObject> items(String path) {
    return api.get(path).expect(200).items().getValuesAs(JsonObject.class);
  }

  private static Map<String, JsonObject> byText(List<JsonObject> items, String member) {
    return items.stream()
        .collect(Collectors.toMap(item -> item.getString(member), Function.identity()));
  }

  private static Optional<String> text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    return value instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
  }
}
