package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.MessageDeleted;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which messages a change is believed, by what its key says from whatever point of view. */
class ClaimsTest {
  private static final Party ANA =
      Party.of(
          List.of(
              Address.of(new PhoneNumber("5511999990101")),
              Address.of(Jid.parse("171000000000101@lid").orElseThrow())));
  private static final Party BIA =
      Party.of(Jid.parse("5511999990102@s.whatsapp.net").orElseThrow());
  private static final Party GROUP = Party.of(Jid.parse("120363000000000001@g.us").orElseThrow());

  private static Claim edit(String key) {
    return Reader.only(
            MessageEdited.class,
            Reader.event(
                "messages.edited",
                "{'key':{'id':'T1',%s},'type':14,'editedMessage':{'conversation':'x'}}"
                    .formatted(key)))
        .claim();
  }

  private static String believed(Claim claim) {
    StringBuilder believed = new StringBuilder();
    for (Direction direction : Direction.values()) {
      for (Party chat : List.of(ANA, BIA, GROUP)) {
        believed.append(claim.admits(direction, chat, Optional.empty()) ? "x" : "-");
      }
    }
    return believed.toString();
  }

  /** Of messages from Ana, Bia and in the group; then of ours to Ana, to Bia and in the group. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'remoteJid':'5511999990000@s.whatsapp.net','fromMe':true | xx----",
        "'remoteJid':'5511999990000@s.whatsapp.net','fromMe':false | ------",
        "'remoteJid':'5511999990101@s.whatsapp.net','fromMe':true | ---x--",
        "'remoteJid':'5511999990101@s.whatsapp.net','fromMe':false | x-----",
        "'remoteJid':'171000000000101@lid','fromMe':true,'remoteJidAlt':'5511999990101@s.whatsapp.net'"
            + " | xx-x--",
        "'remoteJid':'120363000000000001@g.us','fromMe':true | --x--x",
        "'remoteJid':'status@broadcast','fromMe':true | ------",
        "'fromMe':true | xxxxxx"
      },
      quoteCharacter = '`')
  void a_change_is_believed_of_whose_message_it_can_be(String key, String expected) {
    assertThat(believed(edit(key))).isEqualTo(expected);
  }

  @Test
  void a_deletion_in_our_own_words_is_believed_of_that_contact_s_messages() {
    MessageDeleted deleted =
        Reader.only(
            MessageDeleted.class,
            Reader.event(
                "messages.delete",
                "{'id':'T1','remoteJid':'5511999990101@s.whatsapp.net','fromMe':false}"));

    assertThat(believed(deleted.claim())).isEqualTo("x-----");
  }

  @Test
  void in_a_group_an_edit_is_the_author_s_and_a_deletion_may_be_an_admin_s() {
    String key =
        "'remoteJid':'120363000000000001@g.us','participant':'5511999990102@s.whatsapp.net'";
    String change = "{'protocolMessage':{'key':{'id':'T1'},'type':%s}}";
    Claim edit =
        Reader.only(
                MessageEdited.class,
                Reader.message(key, change.formatted("14,'editedMessage':{'conversation':'x'}")))
            .claim();
    Claim deletion =
        Reader.only(MessageDeleted.class, Reader.message(key, change.formatted("0"))).claim();

    assertThat(edit.admits(Direction.INBOUND, GROUP, Optional.of(BIA))).isTrue();
    assertThat(edit.admits(Direction.INBOUND, GROUP, Optional.of(ANA))).isFalse();
    assertThat(deletion.admits(Direction.INBOUND, GROUP, Optional.of(ANA))).isTrue();
  }
}
