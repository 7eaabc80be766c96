package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.evolution.Fixtures;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskedBodyTest {
  private static final Pattern PHONE = Pattern.compile("55\\d{2}9?\\d{8}|1[79]\\d{13}");

  /** What a person wrote, or how he is called, by the names of the members that hold it. */
  private static final Set<String> WORDS =
      Set.of(
          "conversation",
          "text",
          "caption",
          "pushName",
          "displayName",
          "vcard",
          "fileName",
          "title",
          "subject",
          "profileName",
          "code",
          "pairingCode",
          "url",
          "mediaUrl");

  static Stream<String> webhooks() {
    return Fixtures.webhooks().stream();
  }

  private static String masked(String body) {
    return MaskedBody.of(body.replace('\'', '"')).replace('"', '\'');
  }

  private static Stream<String> words(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          object.entrySet().stream()
              .flatMap(
                  member ->
                      WORDS.contains(member.getKey())
                              && member.getValue() instanceof JsonString text
                          ? Stream.of(text.getString())
                          : words(member.getValue()));
      case JsonArray array -> array.stream().flatMap(MaskedBodyTest::words);
      default -> Stream.empty();
    };
  }

  @ParameterizedTest
  @MethodSource("webhooks")
  void no_recorded_body_shows_a_number_or_a_word_of_anybody(String file) {
    JsonObject body = Fixtures.webhook(file.replace(".json", ""));
    String masked = MaskedBody.of(body.toString());
    assertThat(PHONE.matcher(masked).results().map(match -> match.group()).toList()).isEmpty();
    assertThat(words(body).filter(text -> text.length() > 3))
        .allSatisfy(text -> assertThat(masked).doesNotContain(text));
    assertThat(masked).contains("\"event\":");
  }

  @Test
  void the_form_stays_to_be_seen() {
    assertThat(
            masked(
                "{'event':'messages.upsert','data':{'key':{'id':'3EB0A1','fromMe':true,"
                    + "'remoteJid':'5511999990101@s.whatsapp.net'},'messageType':'conversation',"
                    + "'messageTimestamp':1760900000,'message':{'conversation':'Oi Ana'}}}"))
        .isEqualTo(
            "{'event':'messages.upsert','data':{'key':{'id':'3EB0A1','fromMe':true,"
                + "'remoteJid':'****01@s.whatsapp.net'},'messageType':'conversation',"
                + "'messageTimestamp':1760900000,'message':{'conversation':'[TEXT 6]'}}}");
  }

  @Test
  void content_in_the_place_of_form_is_masked_all_the_same() {
    assertThat(masked("{'status':'eu te amo, Ana!','id':'5511999990101','type':'+55 (11) 9999'}"))
        .isEqualTo("{'status':'[TEXT 15]','id':'[TEXT 13]','type':'[TEXT 13]'}");
  }

  @Test
  void places_and_numbers_are_content_too() {
    assertThat(masked("{'degreesLatitude':-23.5613,'cpf':12345678901,'seconds':14,'x':true}"))
        .isEqualTo("{'degreesLatitude':'[NUMBER]','cpf':'[NUMBER]','seconds':14,'x':true}");
  }

  @Test
  void a_person_may_be_the_name_of_a_member() {
    assertThat(masked("{'171000000000101@lid':{'lastKnownPresence':'composing'}}"))
        .isEqualTo("{'****01@lid':{'lastKnownPresence':'[TEXT 9]'}}");
  }

  @Test
  void what_is_no_object_shows_nothing() {
    assertThat(masked("[1]")).isEqualTo("{}");
    assertThat(masked("Ana")).isEqualTo("{}");
  }
}
