package dev.recado.evolution.client;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.application.media.port.MediaGateway.OutgoingFile;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.ProviderMessageId;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * The requests about files. As base64 without a prefix and never by address: the gateway takes no
 * host without a dot, and fetches a document without an extension only to crash over it.
 */
final class FileBodies {
  private FileBodies() {}

  static Call send(InstanceName instance, Jid to, OutgoingFile file) {
    return switch (file.kind()) {
      case IMAGE, VIDEO, AUDIO, DOCUMENT ->
          Call.sendFile(
              "/message/sendMedia", instance, new FileBody(media(to, file), "media", file.bytes()));
      case VOICE_NOTE ->
          Call.sendFile(
              "/message/sendWhatsAppAudio",
              instance,
              new FileBody(addressed(to).add("encoding", true).build(), "audio", file.bytes()));
      case STICKER ->
          Call.sendFile(
              "/message/sendSticker",
              instance,
              new FileBody(addressed(to).build(), "sticker", file.bytes()));
    };
  }

  /** What the gateway calls the file it takes from the name alone, even when told the type. */
  private static JsonObject media(Jid to, OutgoingFile file) {
    JsonObjectBuilder body =
        addressed(to)
            .add("mediatype", mediatype(file.kind()))
            .add("mimetype", file.type())
            .add("fileName", file.name().value());
    file.caption().ifPresent(caption -> body.add("caption", caption.value()));
    return body.build();
  }

  private static String mediatype(MediaKind kind) {
    return kind.label();
  }

  private static JsonObjectBuilder addressed(Jid to) {
    return JSON.createObjectBuilder().add("number", Bodies.number(to));
  }

  /** By its id: the gateway looks the message up in its own database. */
  static JsonObject byId(ProviderMessageId message) {
    return JSON.createObjectBuilder()
        .add(
            "message",
            JSON.createObjectBuilder()
                .add("key", JSON.createObjectBuilder().add("id", message.value())))
        .add("convertToMp4", false)
        .build();
  }

  /** By the message itself: all that WhatsApp needs to find and open the file is in it. */
  static JsonObject byMessage(String reference) {
    try (JsonReader reader = JSON.createReader(new StringReader(reference))) {
      return JSON.createObjectBuilder()
          .add("message", reader.readObject())
          .add("convertToMp4", false)
          .build();
    }
  }
}
