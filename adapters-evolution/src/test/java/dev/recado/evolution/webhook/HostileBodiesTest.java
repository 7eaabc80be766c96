package dev.recado.evolution.webhook;

import static dev.recado.evolution.webhook.Storable.storable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.application.inbox.port.EventReader.Reading;
import dev.recado.evolution.Fixtures;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, reading never throws, and what is kept is JSON a database can store. */
class HostileBodiesTest {
  private static final int DEEP = 100_000;

  static List<String> bodies() {
    return Fixtures.webhooks();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "17",
        "'text'",
        "[]",
        "[{'event':'messages.upsert'}]",
        "{",
        "{'a':}",
        "<html>",
        "\0",
        "\0\0{\0"
      })
  void what_is_not_a_json_object_is_unreadable(String body) {
    Reading reading = storable(Reader.read(body));

    Reader.only(Unreadable.class, reading);
    assertThat(reading.instance()).isEmpty();
    assertThat(reading.event()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'a':", "["})
  void nesting_without_end_is_unreadable(String open) {
    storable(Reader.read(("{'event':'x','data':" + open.repeat(DEEP))));
    storable(
        Reader.event("x", open.repeat(900) + "1" + (open.equals("[") ? "]" : "}").repeat(900)));
  }

  @Test
  void bytes_that_are_no_text_do_no_harm() {
    byte[] body = "{\"event\":\"x\",\"data\":{\"a\":\"??\"}}".getBytes(UTF_8);
    for (int index = 0; index < body.length; index++) {
      byte[] broken = body.clone();
      broken[index] = (byte) 0xC3;
      storable(Reader.read(broken));
    }
  }

  @Test
  void nul_and_half_surrogates_are_replaced_in_texts_names_and_members() {
    String text = "a\\u0000b\\ud800c\\udc00";
    Reading reading =
        storable(
            Reader.event(
                "messages.upsert",
                ("{'key':{'id':'A1','remoteJid':'5511999990101@s.whatsapp.net'},'pushName':'%1$s',"
                        + "'k%1$s':1,'message':{'conversation':'%1$s'}}")
                    .formatted(text)));

    MessageArrived arrived = Reader.only(MessageArrived.class, reading);
    assertThat(arrived.message().content().text()).contains("a\ufffdb\ufffdc\ufffd");
    assertThat(arrived.chat().toString()).contains("a\ufffdb\ufffdc\ufffd");
  }

  @Test
  void an_emoji_is_no_half_surrogate() {
    MessageArrived arrived =
        Reader.only(MessageArrived.class, Reader.fromAna("{'conversation':'\\ud83d\\ude00'}"));

    assertThat(arrived.message().content().text()).contains("😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "'  '", "17", "{}", "[]", "null", "true"})
  void an_id_that_is_none_is_unreadable(String id) {
    String key = "{'id':%s,'remoteJid':'5511999990101@s.whatsapp.net'}".formatted(id);

    Reader.only(
        Unreadable.class,
        Reader.event("messages.upsert", "{'key':%s,'message':{}}".formatted(key)));
    Reader.only(Unreadable.class, Reader.event("messages.update", "{'keyId':%s}".formatted(id)));
    Reader.only(Unreadable.class, Reader.event("messages.delete", "{'id':%s}".formatted(id)));
  }

  @Test
  void very_long_values_are_refused_or_cut_one_by_one() {
    String longest = "9".repeat(300_000);
    storable(Reader.event(longest, "{}"));
    storable(Reader.event("x" + longest, "{}"));
    storable(Reader.read("{'event':'x','instance':'" + longest + "'}"));
    storable(Reader.message("'remoteJid':'" + longest + "@lid'", "{'conversation':'Oi'}"));
    storable(Reader.fromAna("{'" + longest + "':{}}"));
    storable(Reader.event("qrcode.updated", "{'qrcode':{'code':'" + longest + "'}}"));
    storable(Reader.event("connection.update", "{'state':'" + longest + "'}"));
    Reader.only(Unreadable.class, Reader.event("messages.update", "{'keyId':'" + longest + "'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e400"})
  void a_number_no_database_can_hold_is_not_kept(String number) {
    Reading reading = storable(Reader.event("x", "{'huge':%s,'fine':1.5e3}".formatted(number)));

    assertThat(reading.body()).doesNotContainIgnoringCase("e+9", "e-9", "e+400").contains("fine");
  }

  @Test
  void a_number_of_thousands_of_digits_does_no_harm() {
    storable(Reader.event("x", "{'huge':" + "9".repeat(5_000) + "}"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void a_body_cut_anywhere_is_unreadable_and_never_throws(String file) {
    byte[] body = Fixtures.bytes(file);
    for (int length = 0; length < body.length - 1; length += 1 + body.length / 60) {
      storable(Reader.read(Arrays.copyOf(body, length)));
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void a_body_with_values_of_other_types_never_throws(String file) {
    Random random = new Random(file.hashCode());
    Mutation mutation = new Mutation(random);
    for (int round = 0; round < 40; round++) {
      storable(
          Reader.read(
              mutation.of(Fixtures.webhook(file.replace(".json", ""))).toString().getBytes(UTF_8)));
    }
  }
}
