package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.Response.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionsTest {
  private static MessageResponded responded(String message) {
    return Reader.only(MessageResponded.class, Reader.fromAna(message));
  }

  @Test
  void an_empty_reaction_takes_back() {
    MessageResponded reaction =
        responded(
            "{'reactionMessage':{'key':{'id':'T1'},'text':'','senderTimestampMs':'1760899000123'}}");

    assertThat(reaction.choices()).isEmpty();
    assertThat(reaction.at()).isEqualTo(Instant.ofEpochMilli(1_760_899_000_123L));
  }

  @Test
  void a_reaction_from_the_future_is_of_when_it_was_sent() {
    assertThat(
            responded(
                    "{'reactionMessage':{'key':{'id':'T1'},'text':'👍',"
                        + "'senderTimestampMs':'4102444800000'}}")
                .at())
        .isEqualTo(Instant.ofEpochSecond(1_760_900_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'reactionMessage':{'text':'❤'}}",
        "{'reactionMessage':{'key':{'id':17},'text':'❤'}}",
        "{'reactionMessage':{'key':{'id':'T1'},'text':'a text that is far too long for an emoji'}}",
        "{'pollUpdateMessage':{'vote':{'selectedOptions':['a']}}}"
      })
  void what_is_no_reaction_is_unreadable(String message) {
    Reader.only(Unreadable.class, Reader.fromAna(message));
  }

  @Test
  void in_a_group_the_author_reacts_and_nobody_unknown() {
    String key = "'remoteJid':'120363000000000001@g.us','fromMe':false";
    String reaction = "{'reactionMessage':{'key':{'id':'T1'},'text':'👍'}}";

    MessageResponded said =
        Reader.only(
            MessageResponded.class,
            Reader.message(key + ",'participant':'171000000000102@lid'", reaction));
    assertThat(said.chat()).isInstanceOf(Chat.Group.class);
    assertThat(said.responder().orElseThrow().lid()).isEqualTo(Jid.parse("171000000000102@lid"));
    Reader.only(Ignored.class, Reader.message(key, reaction));
  }

  @Test
  void a_decrypted_vote_names_its_options() {
    MessageResponded vote =
        responded(
            "{'pollUpdateMessage':{'pollCreationMessageKey':{'id':'P1'},"
                + "'vote':{'selectedOptions':['10h','15h','10h']}}}");

    assertThat(vote.kind()).isEqualTo(Kind.VOTE);
    assertThat(vote.about()).hasToString("P1");
    assertThat(vote.choices()).containsExactly("10h", "15h");
  }

  @Test
  void an_encrypted_vote_is_ignored_unless_the_gateway_counts_it() {
    String message =
        "{'pollUpdateMessage':{'pollCreationMessageKey':{'id':'P1'},'vote':{'encPayload':'AA'}}}";
    Reader.only(Ignored.class, Reader.fromAna(message));

    MessageResponded counted =
        Reader.only(
            MessageResponded.class,
            Reader.event(
                "messages.upsert",
                ("{'key':{'id':'A1','remoteJid':'5511999990101@s.whatsapp.net','fromMe':false},"
                        + "'message':%s,'pollUpdates':[{'name':'10h','voters':[]},"
                        + "{'name':'15h','voters':['5511999990101@s.whatsapp.net']}]}")
                    .formatted(message)));
    assertThat(counted.choices()).containsExactly("15h");
  }

  @Test
  void votes_told_as_an_update_are_read_voter_by_voter() {
    var reading =
        Reader.event(
            "messages.update",
            "{'keyId':'P1','remoteJid':'120363000000000001@g.us','fromMe':true,'pollUpdates':["
                + "{'name':'10h','voters':['5511999990101@s.whatsapp.net','x',7]},"
                + "{'name':'15h','voters':['5511999990101@s.whatsapp.net',"
                + "'5511999990000@s.whatsapp.net']}]}");

    assertThat(reading.events())
        .hasSize(2)
        .allMatch(MessageResponded.class::isInstance)
        .map(MessageResponded.class::cast)
        .satisfiesExactly(
            ana -> {
              assertThat(ana.choices()).isEqualTo(List.of("10h", "15h"));
              assertThat(ana.ours()).isFalse();
            },
            we -> {
              assertThat(we.choices()).isEqualTo(List.of("15h"));
              assertThat(we.ours()).isTrue();
            });
  }
}
