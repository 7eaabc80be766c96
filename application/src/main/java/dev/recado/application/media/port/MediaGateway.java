package dev.recado.application.media.port;

import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import java.io.InputStream;
import java.util.Optional;

/** Files at the provider. What happens is the result; nothing is thrown. */
public interface MediaGateway {
  /**
   * A file of a message.
   *
   * @param reference the message itself, as JSON, for a gateway that forgot it
   * @param largest how many bytes are taken at most
   */
  record Wanted(ProviderMessageId message, Optional<String> reference, long largest) {}

  /** What came of asking for a file. */
  sealed interface Fetched {
    record Found(byte[] bytes, Optional<String> fileName) implements Fetched {}

    /** It is larger than what was wanted. */
    record TooLarge() implements Fetched {}

    /** WhatsApp or the gateway has it no more. */
    record Gone(String detail) implements Fetched {}

    /** The message is known, and no file belongs to it. */
    record NoFile(String detail) implements Fetched {}

    /** It may be there another time. */
    record NotNow(String detail) implements Fetched {}
  }

  /**
   * A file to send.
   *
   * @param type as it was found in the bytes
   * @param name with the extension of its type
   * @param bytes the whole file, at most once to be read; whoever opened it closes it
   */
  record OutgoingFile(
      MediaKind kind,
      String type,
      FileName name,
      InputStream bytes,
      Optional<MessageText> caption) {}

  /** Asks in every way the provider knows, within two minutes. */
  Fetched fetch(InstanceName instance, Wanted wanted);

  /** Sends one file, in one call that is never repeated, within 40 seconds. */
  SendOutcome send(InstanceName instance, Jid to, OutgoingFile file);
}
