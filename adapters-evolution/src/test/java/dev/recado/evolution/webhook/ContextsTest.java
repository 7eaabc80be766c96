package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Quote;
import dev.recado.domain.message.Referral;
import dev.recado.evolution.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextsTest {
  private static Written written(String message) {
    return Reader.only(MessageArrived.class, Reader.fromAna(message)).message();
  }

  private static MessageContext context(String message) {
    return written(message).context();
  }

  private static Written recorded(String file) {
    return Reader.only(MessageArrived.class, Reader.read(Fixtures.bytes(file))).message();
  }

  @Test
  void an_answer_keeps_a_preview_of_what_it_answers() {
    assertThat(recorded("006-messages-upsert-text-reply-quoted.json").context().quote())
        .contains(
            new Quote(
                new ProviderMessageId("AC48AF0EEB5A76E8D1455B35815F53E0"),
                Optional.of("Confirma o horário?")));
  }

  @Test
  void an_ad_says_where_the_customer_comes_from() {
    assertThat(recorded("038-messages-upsert-ctwa-ad-referral.json").context().referral())
        .contains(
            new Referral.Ad(
                Optional.of("120200000000000192"),
                Optional.of("https://fb.me/EXEMPLO"),
                Optional.of("Converse conosco"),
                Optional.of("Sua melhor opção para sair de carro novo"),
                Optional.of("facebook"),
                Optional.of("AffEXEMPLOclid")));
  }

  @Test
  void a_link_preview_is_no_ad() {
    assertThat(
            context(
                    "{'extendedTextMessage':{'text':'Veja','contextInfo':{'externalAdReply':"
                        + "{'title':'Site','sourceUrl':'https://example.com'}}}}")
                .referral())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'productMessage':{'product':%s}}",
        "{'extendedTextMessage':{'text':'Tem?','contextInfo':{'stanzaId':'Q',"
            + "'quotedMessage':{'productMessage':{'product':%s}}}}}"
      })
  void an_article_is_named_whether_it_is_sent_or_asked_about(String message) {
    String product = "{'productId':'P7','title':'Bolo','url':'https://example.com/p7'}";

    assertThat(context(message.formatted(product)).referral())
        .contains(
            new Referral.Product(
                Optional.of("P7"), Optional.of("Bolo"), Optional.of("https://example.com/p7")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'viewOnceMessage':{'message':{'imageMessage':{}}}} | true",
        "{'viewOnceMessageV2Extension':{'message':{'audioMessage':{}}}} | true",
        "{'imageMessage':{'viewOnce':true}} | true",
        "{'viewOnceMessageV2':{'message':{}}} | true",
        "{'imageMessage':{'viewOnce':false}} | false",
        "{'viewOnceMessage':{'message':{'buttonsMessage':{'contentText':'Sim?'}}}} | false"
      })
  void view_once_is_kept_of_what_can_be_looked_at(String message, boolean viewOnce) {
    assertThat(context(message).viewOnce()).isEqualTo(viewOnce);
  }

  @Test
  void a_message_that_disappears_says_when() {
    assertThat(recorded("023-messages-upsert-ephemeral-wrapper.json").context().disappearsAfter())
        .contains(Duration.ofDays(1));
    assertThat(
            recorded("005-messages-upsert-text-contextinfo-first.json").context().disappearsAfter())
        .contains(Duration.ofDays(90));
    assertThat(context("{'ephemeralMessage':{'message':{'conversation':'Oi'}}}").disappearsAfter())
        .as("at the latest")
        .contains(Duration.ofDays(90));
    assertThat(context("{'conversation':'Oi'}")).isEqualTo(MessageContext.PLAIN);
  }

  @Test
  void a_lifetime_that_cannot_be_is_none() {
    for (String seconds : List.of("-1", "0", "1e300", "99999999999", "'x'")) {
      String message = "{'extendedTextMessage':{'text':'a','contextInfo':{'expiration':%s}}}";
      assertThat(context(message.formatted(seconds)).disappearsAfter()).isEmpty();
    }
  }

  @Test
  void forwarded_and_album_are_kept() {
    assertThat(
            context("{'imageMessage':{'contextInfo':{'forwardingScore':5,'isForwarded':true}}}")
                .forwarded())
        .isTrue();
    assertThat(
            context(
                    "{'imageMessage':{},'messageContextInfo':{'messageAssociation':"
                        + "{'parentMessageKey':{'id':'AL1'}}}}")
                .album())
        .contains(new ProviderMessageId("AL1"));
  }

  @Test
  void what_can_be_tapped_is_kept_with_its_words() {
    assertThat(
            written(
                    "{'listMessage':{'title':'Setor','sections':[{'rows':[{'title':'Vendas'}]},"
                        + "{'rows':[{'title':'Financeiro'},17]}]}}")
                .content())
        .isEqualTo(
            new MessageContent.Buttons(Optional.of("Setor"), List.of("Vendas", "Financeiro")));
    assertThat(
            written(
                    "{'templateMessage':{'hydratedTemplate':{'hydratedContentText':'Oi',"
                        + "'hydratedButtons':[{'quickReplyButton':{'displayText':'Sim'}},"
                        + "{'urlButton':{'displayText':'Site'}}]}}}")
                .content())
        .isEqualTo(new MessageContent.Buttons(Optional.of("Oi"), List.of("Sim", "Site")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'locationMessage':{}}",
        "{'locationMessage':{'degreesLatitude':91,'degreesLongitude':0}}",
        "{'locationMessage':{'degreesLatitude':0,'degreesLongitude':1e300}}",
        "{'locationMessage':{'degreesLatitude':'0','degreesLongitude':'0'}}"
      })
  void a_place_that_cannot_be_is_a_placeholder(String message) {
    assertThat(written(message).content())
        .isEqualTo(new MessageContent.Unsupported("locationMessage"));
  }
}
