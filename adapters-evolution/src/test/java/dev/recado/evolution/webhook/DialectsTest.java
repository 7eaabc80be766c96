package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.ConnectionChanged;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.application.inbox.GatewayEvent.PhoneLinked;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.inbox.port.EventReader.Reading;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.message.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame and the values in all the forms versions gave them. */
class DialectsTest {
  private static final String MESSAGE =
      "{'key':{'id':'A1','remoteJid':'5511999990101@s.whatsapp.net'},"
          + "'messageTimestamp':%s,'message':{'conversation':'Oi'}}";

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]", "{'messages':[%s]}", "{'messages':%s}", "[17,%s,null]"})
  void data_may_be_an_object_an_array_or_wrapped_messages(String form) {
    Reading reading = Reader.event("messages.upsert", form.formatted(MESSAGE.formatted("1")));

    Reader.only(MessageArrived.class, reading);
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.upsert", "MESSAGES_UPSERT"})
  void the_name_of_an_event_may_be_shouted(String name) {
    Reading reading = Reader.event(name, MESSAGE.formatted("1"));

    assertThat(reading.event()).isEqualTo("messages.upsert");
    Reader.only(MessageArrived.class, reading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1760900000", "'1760900000'", "{'low':1760900000,'high':0,'unsigned':true}"})
  void the_time_reads_the_same_in_every_serialisation(String time) {
    Reading reading = Reader.event("messages.upsert", MESSAGE.formatted(time));

    assertThat(Reader.only(MessageArrived.class, reading).message().at())
        .isEqualTo(Instant.ofEpochSecond(1_760_900_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "0",
        "-5",
        "'soon'",
        "{}",
        "1e300",
        "-1e300",
        "9223372036854775807",
        "1760900000000",
        "253402300799",
        "{'low':0,'high':2147483647}"
      })
  void a_time_that_cannot_be_is_the_time_of_arrival(String time) {
    Reading reading = Reader.event("messages.upsert", MESSAGE.formatted(time));

    assertThat(Reader.only(MessageArrived.class, reading).message().at()).isEqualTo(Reader.ARRIVAL);
  }

  @ParameterizedTest
  @CsvSource({"0,ERROR", "2,SENT", "3,DELIVERED", "4,READ", "5,READ"})
  void a_status_may_be_a_number(int status, Receipt receipt) {
    String flat = "{'keyId':'A1','fromMe':true,'status':%d}";
    String nested = "{'key':{'id':'A1','fromMe':true},'update':{'status':%d}}";

    assertThat(
            Reader.only(
                    ReceiptArrived.class, Reader.event("messages.update", flat.formatted(status)))
                .receipt())
        .isEqualTo(receipt);
    assertThat(
            Reader.only(
                    ReceiptArrived.class, Reader.event("messages.update", nested.formatted(status)))
                .receipt())
        .isEqualTo(receipt);
  }

  @ParameterizedTest
  @CsvSource({
    "171000000000101@lid, 171000000000101@lid",
    "5511999990101@s.whatsapp.net, 5511999990101@s.whatsapp.net",
    "5511999990101:75@s.whatsapp.net, 5511999990101@s.whatsapp.net",
    "5511999990000@s.whatsapp.net,",
    "551199990000:3@s.whatsapp.net,",
    "120363000000000001@broadcast,",
  })
  void a_receipt_names_the_addressee_and_never_ourselves(String chat, @Nullable String addressee) {
    String flat = "{'keyId':'A1','remoteJid':'%s','fromMe':true,'status':3}";
    String nested = "{'key':{'id':'A1','remoteJid':'%s','fromMe':true},'update':{'status':3}}";
    for (String form : List.of(flat, nested)) {
      Reading reading = Reader.event("messages.update", form.formatted(chat));
      assertThat(Reader.only(ReceiptArrived.class, reading).addressee())
          .map(person -> person.replyTo().toString())
          .isEqualTo(Optional.ofNullable(addressee));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "99", "-1", "1e300", "'DELETED'", "'PENDING'", "null", "{}", "true"})
  void a_status_that_says_nothing_is_ignored(String status) {
    String update = "{'keyId':'A1','fromMe':true,'status':%s}".formatted(status);

    Reader.only(Ignored.class, Reader.event("messages.update", update));
  }

  @Test
  void events_nobody_has_heard_of_are_ignored_and_kept() {
    Reading reading = Reader.event("quantum.updated", "{'spin':'up'}");

    Reader.only(Ignored.class, reading);
    assertThat(reading.body()).contains("\"spin\":\"up\"");
  }

  @Test
  void a_body_of_evolution_go_is_kept_as_an_event_nobody_knows() {
    Reading reading =
        Reader.read("{'event':'Message','data':{'Info':{'ID':'A1'}},'instanceName':'unit-1'}");

    assertThat(reading.event()).isEqualTo("Message");
    assertThat(reading.instance()).contains(new InstanceName("unit-1"));
    Reader.only(Ignored.class, reading);
  }

  @Test
  void the_connection_may_be_open_without_its_own_address_when_the_frame_has_it() {
    PhoneLinked linked =
        Reader.only(PhoneLinked.class, Reader.event("connection.update", "{'state':'open'}"));

    assertThat(linked.own().digits()).isEqualTo("5511999990000");
  }

  @ParameterizedTest
  @CsvSource({
    "401,LOGGED_OUT",
    "403,BANNED",
    "402,BLOCKED",
    "440,REPLACED",
    "408,TRANSIENT",
    "411,DEVICE_MISMATCH",
    "428,CONNECTION_CLOSED",
    "500,BAD_SESSION",
    "503,UNAVAILABLE",
    "515,RESTART_REQUIRED",
    "99999999999,TRANSIENT",
    "-401,TRANSIENT",
    "null,TRANSIENT"
  })
  void a_closed_socket_says_why_and_an_unknown_reason_passes(String code, CloseCause cause) {
    Reading reading =
        Reader.event("connection.update", "{'state':'close','statusReason':" + code + "}");

    assertThat(reading.events())
        .containsExactly(new ConnectionChanged(new ConnectionSignal.SocketClosed(cause)));
  }

  @Test
  void a_code_object_without_a_code_is_not_the_limit() {
    Reader.only(Ignored.class, Reader.event("qrcode.updated", "{'qrcode':{'count':0}}"));
  }

  @Test
  void contacts_tell_names_but_never_our_own_and_never_digits() {
    String contacts =
        """
        [{'remoteJid':'5511999990101@s.whatsapp.net','pushName':'Ana'},
         {'remoteJid':'171000000000102@lid','pushName':'171000000000102'},
         {'remoteJid':'5511999990000@s.whatsapp.net','pushName':'Loja'},
         {'remoteJid':'120363000000000001@g.us','pushName':'Grupo'}]
        """;

    assertThat(Reader.event("contacts.upsert", contacts).events())
        .filteredOn(PersonSeen.class::isInstance)
        .singleElement()
        .satisfies(seen -> assertThat(((PersonSeen) seen).person().name()).contains("Ana"));
  }
}
