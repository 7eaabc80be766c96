package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
  private static final String ANA = "'remoteJid':'5511999990101@s.whatsapp.net','fromMe':false";

  private static Person sender(String key) {
    MessageArrived arrived =
        Reader.only(MessageArrived.class, Reader.message(key, "{'conversation':'Oi'}"));
    return ((Chat.Direct) arrived.chat()).person();
  }

  private static Optional<String> nameOf(String pushName) {
    var reading =
        Reader.event(
            "messages.upsert",
            "{'key':{'id':'A1',%s},'pushName':%s,'message':{'conversation':'Oi'}}"
                .formatted(ANA, pushName));
    Chat chat = Reader.only(MessageArrived.class, reading).chat();
    return ((Chat.Direct) chat).person().name();
  }

  @Test
  void a_lid_with_an_alternate_gives_the_phone_of_the_alternate_and_replies_to_the_lid() {
    Person person =
        sender(
            "'remoteJid':'211484206436558@lid',"
                + "'remoteJidAlt':'5511981677736@s.whatsapp.net','fromMe':false");

    assertThat(person.phone()).contains(new PhoneNumber("5511981677736"));
    assertThat(person.lid()).contains(new Jid("211484206436558", "lid"));
    assertThat(person.replyTo()).hasToString("211484206436558@lid");
  }

  @Test
  void a_lid_alone_is_no_phone_though_its_digits_look_like_one() {
    Person person = sender("'remoteJid':'211484206436558@lid','fromMe':false");

    assertThat(person.phone()).isEmpty();
    assertThat(person.replyTo()).hasToString("211484206436558@lid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'remoteJid':'171000000000101@lid','senderPn':'5511999990101@s.whatsapp.net'",
        "'remoteJid':'5511999990101@s.whatsapp.net','senderLid':'171000000000101@lid'",
        "'remoteJid':'5511999990101@s.whatsapp.net','previousRemoteJid':'171000000000101@lid'",
        "'remoteJid':'5511999990101:75@s.whatsapp.net','remoteJidAlt':'171000000000101@lid'",
        "'remoteJid':'171000000000101@lid','remoteJidAlt':'5511999990101@s.whatsapp.net',"
            + "'participant':''"
      })
  void every_dialect_names_the_same_person(String key) {
    Person person = sender(key);

    assertThat(person.phone()).contains(new PhoneNumber("5511999990101"));
    assertThat(person.lid()).contains(new Jid("171000000000101", "lid"));
  }

  @Test
  void our_own_number_beside_a_lid_is_not_the_phone_of_that_person() {
    MessageEchoed echoed =
        Reader.only(
            MessageEchoed.class,
            Reader.message(
                "'remoteJid':'171000000000101@lid','remoteJidAlt':'"
                    + Reader.OWN
                    + "','fromMe':true",
                "{'conversation':'Oi'}"));

    assertThat(((Chat.Direct) echoed.chat()).person().phone()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"remoteJidAlt", "senderLid"})
  void a_lid_beside_the_phone_of_whom_we_wrote_to_may_be_our_own_and_is_not_believed(String where) {
    MessageEchoed echoed =
        Reader.only(
            MessageEchoed.class,
            Reader.message(
                "'remoteJid':'5511999990101@s.whatsapp.net','%s':'190000000000001@lid','fromMe':true"
                    .formatted(where),
                "{'conversation':'Oi'}"));

    assertThat(((Chat.Direct) echoed.chat()).person())
        .isEqualTo(Person.of(new PhoneNumber("5511999990101")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5511999990000@s.whatsapp.net",
        "5511999990000:12@s.whatsapp.net",
        "551199990000@s.whatsapp.net",
        "status@broadcast",
        "120363000000000777@newsletter",
        "0@s.whatsapp.net",
        "not a jid"
      })
  void notes_to_ourselves_broadcasts_and_notices_are_no_conversation(String remote) {
    String key = "'remoteJid':'%s','fromMe':false".formatted(remote);

    Reader.only(Ignored.class, Reader.message(key, "{'conversation':'Oi'}"));
  }

  @Test
  void a_group_message_of_ours_has_no_author() {
    MessageEchoed echoed =
        Reader.only(
            MessageEchoed.class,
            Reader.message(
                "'remoteJid':'120363000000000001@g.us','participant':'190000000000001@lid',"
                    + "'fromMe':true",
                "{'conversation':'Oi'}"));

    assertThat(((Chat.Group) echoed.chat()).author()).isEmpty();
  }

  @Test
  void our_own_name_never_becomes_the_name_of_the_customer() {
    MessageEchoed echoed =
        Reader.only(
            MessageEchoed.class,
            Reader.message(
                "'remoteJid':'5511999990101@s.whatsapp.net','fromMe':true",
                "{'conversation':'Oi'}"));

    assertThat(((Chat.Direct) echoed.chat()).person().name()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "''",
        "'  '",
        "17",
        "'5511999990101'",
        "'171000000000101'",
        "'+55 (11) 99999-0101'",
        "'171000000000101@lid'",
        "'Você'",
        "'You'"
      })
  void nothing_and_digits_are_no_name(String pushName) {
    assertThat(nameOf(pushName)).isEmpty();
  }

  @Test
  void a_name_is_kept_as_the_person_wrote_it_within_bounds() {
    assertThat(nameOf("'  Ana 2 🌻 '")).contains("Ana 2 🌻");
    assertThat(nameOf("'" + "🌻".repeat(500) + "'")).contains("🌻".repeat(200));
  }
}
