package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.EditHidden;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageDeleted;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContent.Cards.Card;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Quote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {
  private static MessageArrived arrived(String message) {
    return Reader.only(MessageArrived.class, Reader.fromAna(message));
  }

  private static MessageContent content(String message) {
    return arrived(message).message().content();
  }

  private static OptionalLong size(String length) {
    MessageContent content = content("{'videoMessage':{'fileLength':" + length + "}}");
    return ((MessageContent.Media) content).facts().size();
  }

  @Test
  void the_type_is_found_behind_the_metadata() {
    assertThat(content("{'messageContextInfo':{},'base64':'AAAA','conversation':'Oi'}"))
        .isEqualTo(MessageContent.text("Oi"));
  }

  @Test
  void wrappers_are_taken_off_however_they_are_nested() {
    String nested =
        "{'ephemeralMessage':{'message':{'messageContextInfo':{},"
            + "'viewOnceMessageV2':{'message':{'imageMessage':{'caption':'Olha'}}}}}}";

    assertThat(content(nested).type()).isEqualTo(MessageType.IMAGE);
    assertThat(content(nested).text()).contains("Olha");
  }

  @Test
  void a_wrapper_nobody_has_heard_of_is_taken_off_too() {
    assertThat(content("{'futureWrapper':{'message':{'conversation':'Oi'}}}").text())
        .contains("Oi");
  }

  @Test
  void a_wrapper_that_came_empty_is_shown_as_a_placeholder() {
    assertThat(content("{'viewOnceMessageV2':{'message':{}}}"))
        .satisfies(
            content -> {
              assertThat(content).isEqualTo(new MessageContent.Unsupported("viewOnceMessageV2"));
            });
  }

  @Test
  void wrappers_without_end_become_a_placeholder() {
    String open = "{'ephemeralMessage':{'message':".repeat(40);

    assertThat(content(open + "{'conversation':'Oi'}" + "}}".repeat(40)).type())
        .isEqualTo(MessageType.UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "'text'",
        "{'messageContextInfo':{}}",
        "{'albumMessage':{'expectedImageCount':3}}",
        "{'secretEncryptedMessage':{}}",
        "{'secretEncryptedMessage':{'targetMessageKey':{'id':'T1'},'secretEncType':1}}",
        "{'secretEncryptedMessage':{'targetMessageKey':{'id':'T1'},'secretEncType':'EVENT_EDIT'}}"
      })
  void what_shows_nothing_is_ignored(String message) {
    Reader.only(Ignored.class, Reader.fromAna(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'extendedTextMessage':{'text':'Oi'}} | TEXT | Oi",
        "{'ptvMessage':{}} | VIDEO |",
        "{'contactsArrayMessage':{'contacts':[{'displayName':'A'}]}} | CONTACT |",
        "{'pollCreationMessage':{'name':'Quando?'}} | POLL | Quando?",
        "{'buttonsResponseMessage':{'selectedDisplayText':'Sim'}} | BUTTON_REPLY | Sim",
        "{'listMessage':{'title':'Menu'}} | BUTTONS | Menu",
        "{'imageMessage':'not an object'} | IMAGE |",
        "{'orderMessage':{}} | UNSUPPORTED |"
      })
  void each_type_keeps_its_words(String message, MessageType type, String words) {
    assertThat(content(message).type()).isEqualTo(type);
    assertThat(content(message).text().orElse(null)).isEqualTo(words);
  }

  @Test
  void a_tap_on_a_native_button_is_answered_with_its_id() {
    String flow =
        "{'interactiveResponseMessage':{'body':{'text':'Sim'},"
            + "'nativeFlowResponseMessage':{'paramsJson':'{\\'id\\':\\'yes\\'}'}}}";

    Optional<String> words = Optional.of("Sim");
    assertThat(content(flow))
        .isEqualTo(new MessageContent.Choice(false, words, Optional.of("yes")));
    for (String broken : List.of("not json", "[[[[", "17", "{\\'id\\':{}}")) {
      assertThat(content(flow.replace("{\\'id\\':\\'yes\\'}", broken)))
          .isEqualTo(new MessageContent.Choice(false, words, Optional.empty()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEL;waid=5511999990199:+55 11 99999-0199 | 5511999990199",
        "item1.TEL;type=CELL;waid=5511999990199@s.whatsapp.net:+55 | 5511999990199",
        "TEL;type=CELL;type=VOICE:+55 (11) 99999-0199 | 5511999990199"
      })
  void a_shared_card_gives_its_phone_in_every_form(String line, String phone) {
    String card = "{'contactMessage':{'displayName':'Caio','vcard':'BEGIN\\n%s\\nEND'}}";

    assertThat(content(card.formatted(line)))
        .isEqualTo(
            new MessageContent.Cards(List.of(new Card(Optional.of("Caio"), List.of(phone)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5000000001",
        "'5000000001'",
        "{'low':705032705,'high':1,'unsigned':true}",
      })
  void a_length_reads_the_same_in_every_serialisation(String length) {
    assertThat(size(length)).hasValue(5_000_000_001L);
  }

  @Test
  void the_low_half_of_a_length_is_unsigned() {
    assertThat(size("{'low':-1,'high':0,'unsigned':true}")).hasValue(4_294_967_295L);
  }

  @Test
  void an_answer_inside_the_content_names_the_message_it_answers() {
    assertThat(
            arrived("{'extendedTextMessage':{'text':'Sim','contextInfo':{'stanzaId':'Q1'}}}")
                .message()
                .context()
                .quote())
        .contains(new Quote(new ProviderMessageId("Q1"), Optional.empty()));
  }

  @Test
  void a_deletion_and_an_edit_that_come_as_messages_are_changes_of_another_one() {
    String change = "{'protocolMessage':{'key':{'id':'T1'},'type':%s}}";
    String edit =
        "{'editedMessage':{'message':{'protocolMessage':{'key':{'id':'T1'},'type':14,"
            + "'editedMessage':{'conversation':'Melhor'}}}}}";

    assertThat(Reader.only(MessageDeleted.class, Reader.fromAna(change.formatted("0"))).message())
        .hasToString("T1");
    Party ana = Party.of(Person.of(new PhoneNumber("5511999990101")));
    assertThat(Reader.only(MessageEdited.class, Reader.fromAna(edit)))
        .isEqualTo(
            new MessageEdited(
                new ProviderMessageId("T1"),
                Claim.of(Direction.INBOUND, ana),
                "Melhor",
                Instant.ofEpochSecond(1_760_900_000)));
    Reader.only(Ignored.class, Reader.fromAna(change.formatted("3")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'secretEncryptedMessage':{'targetMessageKey':{'id':'T1'},'secretEncType':2,"
            + "'encPayload':{'0':1},'encIv':{'0':2}}}",
        "{'messageContextInfo':{},'secretEncryptedMessage':{'targetMessageKey':{'id':'T1'},"
            + "'secretEncType':'MESSAGE_EDIT'}}",
        "{'editedMessage':{'message':{'protocolMessage':{'key':{'id':'T1'},'type':14}}}}",
      })
  void an_edit_that_cannot_be_read_is_an_edit_of_its_writers_message(String message) {
    Party ana = Party.of(Person.of(new PhoneNumber("5511999990101")));
    assertThat(Reader.only(EditHidden.class, Reader.fromAna(message)))
        .isEqualTo(
            new EditHidden(
                new ProviderMessageId("T1"),
                Claim.of(Direction.INBOUND, ana),
                Instant.ofEpochSecond(1_760_900_000)));
  }

  @Test
  void an_encrypted_edit_of_nothing_cannot_be_read() {
    Reader.only(Unreadable.class, Reader.fromAna("{'secretEncryptedMessage':{'secretEncType':2}}"));
  }
}
