package dev.recado.evolution.webhook;

import static dev.recado.domain.message.MessageType.AUDIO;
import static dev.recado.domain.message.MessageType.BUTTONS;
import static dev.recado.domain.message.MessageType.BUTTON_REPLY;
import static dev.recado.domain.message.MessageType.CONTACT;
import static dev.recado.domain.message.MessageType.DOCUMENT;
import static dev.recado.domain.message.MessageType.IMAGE;
import static dev.recado.domain.message.MessageType.LIST_REPLY;
import static dev.recado.domain.message.MessageType.LOCATION;
import static dev.recado.domain.message.MessageType.POLL;
import static dev.recado.domain.message.MessageType.STICKER;
import static dev.recado.domain.message.MessageType.TEXT;
import static dev.recado.domain.message.MessageType.VIDEO;

import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageType;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shapes of content WhatsApp knows: where each keeps its words and what else it carries. */
final class Shapes {
  private static final List<String> MEDIA = List.of("mimetype", "fileLength", "seconds");

  private Shapes() {}

  static MessageContent read(String type, JsonObject body) {
    return switch (type) {
      case "extendedTextMessage" -> content(TEXT, Values.text(body, "text"), Map.of());
      case "imageMessage" -> content(IMAGE, caption(body), details(body, MEDIA));
      case "videoMessage", "ptvMessage" -> content(VIDEO, caption(body), details(body, MEDIA));
      case "audioMessage" -> content(AUDIO, Optional.empty(), audio(body));
      case "documentMessage" -> content(DOCUMENT, caption(body), document(body));
      case "stickerMessage" -> content(STICKER, Optional.empty(), details(body, MEDIA));
      case "locationMessage", "liveLocationMessage" -> location(body);
      case "contactMessage" -> content(CONTACT, Values.text(body, "displayName"), Map.of());
      case "contactsArrayMessage" -> contacts(body);
      case "pollCreationMessage", "pollCreationMessageV2", "pollCreationMessageV3" -> poll(body);
      case "listResponseMessage" -> listReply(body);
      case "buttonsResponseMessage" -> reply(body, "selectedDisplayText", "selectedButtonId");
      case "templateButtonReplyMessage" -> reply(body, "selectedDisplayText", "selectedId");
      case "interactiveResponseMessage" -> interactiveReply(body);
      case "interactiveMessage" -> content(BUTTONS, inner(body, "body", "text"), Map.of());
      case "buttonsMessage" -> content(BUTTONS, Values.filled(body, "contentText"), Map.of());
      case "listMessage" -> content(BUTTONS, Values.filled(body, "title"), Map.of());
      case "templateMessage" ->
          content(BUTTONS, inner(body, "hydratedTemplate", "hydratedContentText"), Map.of());
      default -> Contents.unsupported(type);
    };
  }

  private static MessageContent content(
      MessageType type, Optional<String> text, Map<String, String> details) {
    return new MessageContent(type, text, details);
  }

  private static Optional<String> caption(JsonObject body) {
    return Values.filled(body, "caption");
  }

  private static Optional<String> inner(JsonObject body, String object, String member) {
    return Values.filled(Values.object(body, object), member);
  }

  private static Map<String, String> audio(JsonObject body) {
    Map<String, String> details = details(body, MEDIA);
    details.put("voiceNote", Values.flag(body, "ptt").orElse(false).toString());
    return details;
  }

  private static Map<String, String> document(JsonObject body) {
    Map<String, String> details = details(body, List.of("mimetype", "fileLength", "pageCount"));
    Values.filled(body, "fileName")
        .or(() -> Values.filled(body, "title"))
        .ifPresent(name -> details.put("fileName", name));
    return details;
  }

  private static MessageContent location(JsonObject body) {
    Map<String, String> details =
        details(body, List.of("degreesLatitude", "degreesLongitude", "name", "address"));
    Optional<String> words = caption(body).or(() -> Values.filled(body, "name"));
    return content(LOCATION, words, details);
  }

  private static MessageContent contacts(JsonObject body) {
    return content(CONTACT, Optional.of(joined(body, "contacts", "displayName")), Map.of());
  }

  private static MessageContent poll(JsonObject body) {
    String options = joined(body, "options", "optionName");
    return content(POLL, Values.text(body, "name"), Map.of("options", options));
  }

  private static MessageContent listReply(JsonObject body) {
    JsonObject choice = Values.object(body, "singleSelectReply");
    return content(
        LIST_REPLY, Values.text(body, "title"), replyId(Values.text(choice, "selectedRowId")));
  }

  private static MessageContent reply(JsonObject body, String text, String id) {
    return content(BUTTON_REPLY, Values.text(body, text), replyId(Values.text(body, id)));
  }

  private static MessageContent interactiveReply(JsonObject body) {
    JsonObject flow = Values.object(body, "nativeFlowResponseMessage");
    return content(
        BUTTON_REPLY, inner(body, "body", "text"), details(flow, List.of("name", "paramsJson")));
  }

  private static Map<String, String> replyId(Optional<String> id) {
    return id.map(value -> Map.of("replyId", value)).orElse(Map.of());
  }

  private static String joined(JsonObject body, String array, String member) {
    JsonArray items = body.get(array) instanceof JsonArray found ? found : JsonValue.EMPTY_JSON_ARRAY;
    return Values.objects(items).stream()
        .flatMap(item -> Values.filled(item, member).stream())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> details(JsonObject body, List<String> members) {
    Map<String, String> details = new LinkedHashMap<>();
    for (String member : members) {
      switch (body.get(member)) {
        case null -> {}
        case JsonString string -> details.put(member, Unicode.clean(string.getString()));
        case JsonNumber number -> details.put(member, number.toString());
        default ->
            Values.number(body, member)
                .ifPresent(number -> details.put(member, Long.toString(number)));
      }
    }
    return details;
  }
}
