package dev.recado.benchmarks;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.ProviderMessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A stream of different messages of a thousand customers, as an event and as a webhook body. */
final class Letters {
  private static final int CUSTOMERS = 1000;
  private static final String BODY =
      """
      {"event":"messages.upsert","instance":"%s","data":{"key":{"remoteJid":"%s@s.whatsapp.net",\
      "fromMe":false,"id":"%s"},"pushName":"Ana Exemplo","status":"DELIVERY_ACK","message":{\
      "conversation":"%s","messageContextInfo":{"deviceListMetadataVersion":2,"messageSecret":\
      "yAQseUdvaEgzS4RdogPB77KaqxS2hxMMftVCKr/eLIA="}},"messageType":"conversation",\
      "messageTimestamp":%d,"instanceId":"5b6f1c1e-7a55-4f0e-9d0a-3a1f2c9e0001","source":"android"},\
      "sender":"5511999990000@s.whatsapp.net","apikey":null}\
      """;
  private static final String TEXT = "Bom dia! O pedido já saiu para entrega?";

  private final String prefix;
  private final AtomicLong next = new AtomicLong();

  Letters(String prefix) {
    this.prefix = prefix;
  }

  String body(String instance) {
    long number = next.incrementAndGet();
    long now = System.currentTimeMillis() / 1000;
    return BODY.formatted(instance, phone(number), prefix + number, TEXT, now);
  }

  /** One message with its sender. */
  record Letter(Chat chat, Written written) {}

  Letter letter() {
    long number = next.incrementAndGet();
    PhoneNumber phone = new PhoneNumber(phone(number));
    Person person =
        new Person(Optional.of(phone), Optional.empty(), Jid.of(phone), Optional.of("Ana"));
    Written written =
        new Written(
            new ProviderMessageId(prefix + number),
            MessageContent.text(TEXT),
            Optional.empty(),
            Instant.now());
    return new Letter(new Chat.Direct(person), written);
  }

  private static String phone(long number) {
    return Long.toString(5511970000000L + number % CUSTOMERS);
  }
}
