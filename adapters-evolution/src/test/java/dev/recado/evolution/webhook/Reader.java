package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.port.EventReader.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The reader under test, with short ways to write a body. Single quotes stand for double ones. */
final class Reader {
  static final Instant ARRIVAL = Instant.parse("2026-03-04T15:16:17Z");
  static final String OWN = "5511999990000@s.whatsapp.net";

  private Reader() {}

  static Reading read(byte[] body) {
    return new EvolutionEventReader(() -> ARRIVAL).read(body);
  }

  static Reading read(String body) {
    return read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static Reading event(String name, String data) {
    return read(
        "{'event':'%s','instance':'unit-1','sender':'%s','data':%s}".formatted(name, OWN, data));
  }

  /** The only event in the body, which has to be of this kind. */
  static <T extends GatewayEvent> T only(Class<T> kind, Reading reading) {
    assertThat(reading.events()).singleElement().isInstanceOf(kind);
    return kind.cast(reading.events().getFirst());
  }

  /** A message of these key members and this content. */
  static Reading message(String key, String message) {
    return event(
        "messages.upsert",
        "{'key':{'id':'A1',%s},'pushName':'Ana','messageTimestamp':1760900000,'message':%s}"
            .formatted(key, message));
  }

  /** A message Ana wrote. */
  static Reading fromAna(String message) {
    return message("'remoteJid':'5511999990101@s.whatsapp.net','fromMe':false", message);
  }
}
