package dev.recado.evolution.webhook;

import static dev.recado.domain.message.MessageType.AUDIO;
import static dev.recado.domain.message.MessageType.BUTTONS;
import static dev.recado.domain.message.MessageType.CONTACT;
import static dev.recado.domain.message.MessageType.DOCUMENT;
import static dev.recado.domain.message.MessageType.IMAGE;
import static dev.recado.domain.message.MessageType.LOCATION;
import static dev.recado.domain.message.MessageType.POLL;
import static dev.recado.domain.message.MessageType.STICKER;
import static dev.recado.domain.message.MessageType.TEXT;
import static dev.recado.domain.message.MessageType.UNSUPPORTED;
import static dev.recado.domain.message.MessageType.VIDEO;

import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageType;
import dev.recado.evolution.wire.Unicode;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The shapes of content WhatsApp knows: where each keeps its words and what else it carries. */
final class Shapes {
  private static final int LONGEST_TYPE = 60;

  private Shapes() {}

  static MessageContent read(String type, JsonObject body) {
    return switch (type) {
      case "extendedTextMessage" -> content(TEXT, Values.text(body, "text"), Map.of());
      case "imageMessage" -> content(IMAGE, caption(body), media(body).all());
      case "videoMessage", "ptvMessage" -> content(VIDEO, caption(body), media(body).all());
      case "audioMessage" ->
          content(AUDIO, Optional.empty(), media(body).flag("voiceNote", "ptt").all());
      case "documentMessage" -> content(DOCUMENT, caption(body), document(body).all());
      case "stickerMessage" -> content(STICKER, Optional.empty(), media(body).all());
      case "locationMessage", "liveLocationMessage" ->
          content(LOCATION, caption(body), location(body).all());
      case "contactMessage", "contactsArrayMessage" ->
          content(CONTACT, Optional.empty(), SharedContacts.details(body));
      case "pollCreationMessage",
          "pollCreationMessageV2",
          "pollCreationMessageV3",
          "pollCreationMessageV5" ->
          poll(body);
      case "interactiveMessage" -> content(BUTTONS, inner(body, "body", "text"), Map.of());
      case "buttonsMessage" -> content(BUTTONS, Values.filled(body, "contentText"), Map.of());
      case "listMessage" -> content(BUTTONS, Values.filled(body, "title"), Map.of());
      case "templateMessage" ->
          content(BUTTONS, inner(body, "hydratedTemplate", "hydratedContentText"), Map.of());
      default -> Replies.read(type, body).orElseGet(() -> unsupported(type));
    };
  }

  private static MessageContent content(
      MessageType type, Optional<String> text, Map<String, String> details) {
    return new MessageContent(type, text, details);
  }

  /** The placeholder for what cannot be shown. */
  private static MessageContent unsupported(String type) {
    String name = Unicode.clean(type.substring(0, Math.min(type.length(), LONGEST_TYPE)));
    return content(UNSUPPORTED, Optional.empty(), Map.of("type", name));
  }

  private static Optional<String> caption(JsonObject body) {
    return Values.filled(body, "caption");
  }

  static Optional<String> inner(JsonObject body, String object, String member) {
    return Values.filled(Values.object(body, object), member);
  }

  private static Details media(JsonObject body) {
    return Details.of(body).same("mimetype").same("fileLength").same("seconds");
  }

  private static Details document(JsonObject body) {
    return media(body).same("pageCount").named("fileName", "title").same("fileName");
  }

  private static Details location(JsonObject body) {
    return Details.of(body)
        .named("latitude", "degreesLatitude")
        .named("longitude", "degreesLongitude")
        .same("name")
        .same("address");
  }

  private static MessageContent poll(JsonObject body) {
    return content(
        POLL,
        Values.filled(body, "name"),
        Details.of(body).lines("options", "options", "optionName").all());
  }
}
