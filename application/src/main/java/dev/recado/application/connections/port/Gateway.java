package dev.recado.application.connections.port;

import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The provider that holds the WhatsApp sessions. Every method but {@link #send} throws {@link
 * dev.recado.domain.refusal.GatewayFailed} when it cannot be reached or answers nonsense, {@link
 * dev.recado.domain.refusal.GatewayRefused} when it refuses us, and {@link InstanceMissing} when it
 * does not know the instance. Never called inside a transaction.
 */
public interface Gateway {
  /** What the gateway has to scan. */
  sealed interface Pairing {
    /** A code, as a {@code data:image/png;base64,} address. */
    record Code(String image, Optional<String> pairingCode) implements Pairing {}

    /** Nothing yet; it will come as an event. */
    record Pending() implements Pairing {}

    /** The phone is linked already. */
    record Open() implements Pairing {}
  }

  /**
   * A message the gateway remembers.
   *
   * @param text the words, or a caption
   */
  record FoundMessage(
      ProviderMessageId id, boolean fromMe, MessageType type, Optional<String> text, Instant at) {}

  /**
   * Creates an instance that reports its events to the address.
   *
   * @throws NameInUse when an instance of that name exists
   */
  void open(InstanceName instance, URI webhook);

  /** Starts pairing, or asks for the present code. */
  Pairing pair(InstanceName instance);

  /** Whether the instance holds an open session with WhatsApp. */
  boolean works(InstanceName instance);

  /** Logs the phone out and deletes the instance; one that is gone already is fine. */
  void close(InstanceName instance);

  /**
   * Sends one text, in one call that is never repeated, within 20 seconds. What happened is the
   * result; nothing is thrown.
   */
  SendOutcome send(InstanceName instance, Jid to, MessageText text);

  /**
   * The messages of one chat between two instants, newest first, as far as the gateway has them.
   */
  List<FoundMessage> find(InstanceName instance, Jid chat, Instant from, Instant to);
}
