package dev.recado.testkit.media;

import dev.recado.application.media.port.MediaGateway;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.testkit.connections.GatewayWorld;
import java.util.List;
import java.util.Optional;

/** The other side of a gateway, as far as files go. */
public interface MediaWorld extends GatewayWorld {
  /** What can befall one attempt to fetch a file. */
  enum FetchTrouble {
    /** The gateway's database has lost the message; WhatsApp still has the file. */
    FORGOTTEN,
    EXPIRED,
    /** What comes is no file. */
    GARBLED,
    CONNECTION_CLOSED
  }

  /** A file that left. */
  record SentFile(MediaKind kind, String type, byte[] bytes, Optional<String> caption) {}

  MediaGateway files();

  /** Somebody sends a picture to the phone of the instance. */
  ProviderMessageId picture(InstanceName instance, PhoneNumber from, FileName name, byte[] bytes);

  /** Somebody writes to the phone of the instance. */
  ProviderMessageId words(InstanceName instance, PhoneNumber from, String text);

  /** The message as the gateway reported it. */
  String reference(InstanceName instance, ProviderMessageId message);

  void befall(InstanceName instance, FetchTrouble trouble);

  /** The next send of a file, and only that, meets this trouble. */
  void befallFile(InstanceName instance, Trouble trouble);

  /** What left from the instance, oldest first. */
  List<SentFile> sentFiles(InstanceName instance);
}
