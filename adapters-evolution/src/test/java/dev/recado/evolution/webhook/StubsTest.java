package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.RefusedAsStranger;
import dev.recado.application.inbox.port.EventReader.Reading;
import dev.recado.domain.message.ProviderMessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error 463 in the forms in which Evolution lets it through. */
class StubsTest {
  private static final String KEY =
      "'key':{'id':'A1','remoteJid':'5511999990101@s.whatsapp.net','fromMe':true}";

  private static void assertRefused(Reading reading) {
    assertThat(Reader.only(RefusedAsStranger.class, reading).message())
        .isEqualTo(new ProviderMessageId("A1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"['463']", "[463]", "['', '463']", "['error 463: reach-out time-lock']"})
  void a_message_of_ours_that_carries_463_was_refused(String parameters) {
    for (String event : new String[] {"messages.upsert", "send.message"}) {
      assertRefused(
          Reader.event(
              event,
              "{%s,'messageTimestamp':1760900000,'messageStubParameters':%s}"
                  .formatted(KEY, parameters)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'keyId':'A1','fromMe':true,'status':'ERROR','messageStubParameters':['463']}",
        "{'key':{'id':'A1','fromMe':true},'update':{'status':0,'messageStubParameters':['463']}}"
      })
  void an_update_that_carries_463_says_the_same(String update) {
    assertRefused(Reader.event("messages.update", update));
  }

  @Test
  void other_stubs_and_what_others_wrote_are_no_refusal() {
    for (String parameters : new String[] {"['1463']", "['46']", "'463'", "{}", "[null, true]"}) {
      Reading reading =
          Reader.event(
              "messages.upsert", "{%s,'messageStubParameters':%s}".formatted(KEY, parameters));
      assertThat(reading.events()).noneMatch(RefusedAsStranger.class::isInstance);
    }
    Reading theirs =
        Reader.event(
            "messages.upsert",
            "{%s,'messageStubParameters':['463']}".formatted(KEY.replace("true", "false")));
    assertThat(theirs.events()).noneMatch(RefusedAsStranger.class::isInstance);
  }
}
