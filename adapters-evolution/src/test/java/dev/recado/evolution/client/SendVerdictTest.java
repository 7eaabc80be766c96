package dev.recado.evolution.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SendOutcome.Accepted;
import dev.recado.domain.message.SendOutcome.FailedBefore;
import dev.recado.domain.message.SendOutcome.Rejected;
import dev.recado.domain.message.SendOutcome.Rejection;
import dev.recado.domain.message.SendOutcome.Unknown;
import dev.recado.evolution.Fixtures;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SendVerdictTest {
  /** The recorded exchanges of sendText, and what each means for the message. */
  private static final Map<String, String> RECORDED =
      Map.of(
          "19", "accepted",
          "20", "accepted",
          "21", "not on whatsapp",
          "22", "our defect",
          "23", "our defect",
          "24", "unknown",
          "25", "before",
          "26", "before",
          "28", "our defect");

  static List<Path> sends() {
    return Fixtures.http().stream()
        .filter(file -> asked(file).getString("path").startsWith("/message/sendText/"))
        .toList();
  }

  private static JsonObject asked(Path exchange) {
    return Fixtures.read(exchange).getJsonObject("request");
  }

  private static SendOutcome verdict(int status, String body) {
    return SendVerdict.of(Answer.of(status, body.replace('\'', '"')));
  }

  private static String kind(SendOutcome outcome) {
    return switch (outcome) {
      case Accepted accepted -> "accepted";
      case FailedBefore before -> "before";
      case Rejected(Rejection reason, var detail) ->
          reason == Rejection.NOT_ON_WHATSAPP ? "not on whatsapp" : "our defect";
      case Unknown unknown -> "unknown";
    };
  }

  @ParameterizedTest
  @MethodSource("sends")
  void every_recorded_answer_to_a_send_is_told_apart(Path file) {
    JsonObject response = Fixtures.read(file).getJsonObject("response");
    String number = file.getFileName().toString().substring(0, 2);
    Answer answer = Answer.of(response.getInt("status"), response.get("body").toString());

    assertThat(kind(SendVerdict.of(answer))).isEqualTo(RECORDED.get(number));
  }

  @Test
  void the_canonical_address_is_learned_from_the_answer() {
    String body = "{'key':{'id':'3EB0','remoteJid':'553199990103@s.whatsapp.net'}}";

    assertThat(verdict(201, body))
        .isEqualTo(
            new Accepted(new ProviderMessageId("3EB0"), Jid.parse("553199990103@s.whatsapp.net")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "201 | {'key':{'id':'3EB0','remoteJid':'171000000000101@lid'}} | accepted",
        "200 | {'key':{'id':'3EB0'}} | accepted",
        "201 | {'key':{'id':''}} | unknown",
        "201 | {'key':{'id':17}} | unknown",
        "201 | {'key':null} | unknown",
        "201 | [] | unknown",
        "201 | '' | unknown",
        "201 | <html> | unknown",
        "302 | {} | unknown",
        "400 | {'response':{'message':['Error: Timed Out']}} | unknown",
        "400 | {'response':{'message':['[object Object]']}} | unknown",
        "400 | {'response':{'message':['TypeError: x is not a function']}} | unknown",
        "400 | {'response':{'message':['SyntaxError: Unexpected token < in JSON']}} | unknown",
        "400 | {'response':{'message':'Unexpected token } in JSON at position 3'}} | our defect",
        "400 | {'response':{'message':['Text is required']}} | our defect",
        "400 | {'response':{'message':[['instance.number is not a string']]}} | our defect",
        "400 | {'response':{'message':[[{'exists':false}]]}} | not on whatsapp",
        "400 | {'response':{'message':[{'exists':true}]}} | unknown",
        "400 | {} | unknown",
        "400 | <html> | unknown",
        "401 | {'response':{'message':'Unauthorized'}} | before",
        "403 | {} | before",
        "404 | {'response':{'message':['The \"x\" instance does not exist']}} | before",
        "413 | {} | unknown",
        "429 | {} | before",
        "500 | {'response':{'message':'Connection Closed'}} | before",
        "500 | {'response':{'message':['Error: Connection Closed']}} | unknown",
        "500 | {'response':{'message':'Cannot read properties of null'}} | unknown",
        "500 | <html> | unknown",
        "502 | {} | unknown",
        "503 | {'code':'LICENSE_REQUIRED','message':'Activate'} | before",
        "504 | {} | unknown"
      })
  void what_is_not_certain_is_unknown(int status, String body, String kind) {
    assertThat(kind(verdict(status, body))).isEqualTo(kind);
  }

  @Test
  void an_id_longer_than_any_is_none() {
    assertThat(kind(verdict(201, "{'key':{'id':'" + "A".repeat(201) + "'}}"))).isEqualTo("unknown");
  }
}
