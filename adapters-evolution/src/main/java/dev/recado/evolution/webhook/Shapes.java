package dev.recado.evolution.webhook;

import dev.recado.domain.message.Coordinates;
import dev.recado.domain.message.FileKind;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import dev.recado.evolution.wire.Unicode;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The shapes of content WhatsApp knows: where each keeps its words and what else it carries. */
final class Shapes {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_HINT = 1_000;
  private static final int LONGEST_TYPE = 60;
  private static final int MOST_OPTIONS = 20;

  private Shapes() {}

  static MessageContent read(String type, JsonObject body) {
    return switch (type) {
      case "extendedTextMessage" -> new MessageContent.Text(Values.text(body, "text"));
      case "imageMessage" -> media(FileKind.IMAGE, body);
      case "videoMessage", "ptvMessage" -> media(FileKind.VIDEO, body);
      case "audioMessage" -> media(FileKind.AUDIO, body);
      case "documentMessage" -> media(FileKind.DOCUMENT, body);
      case "stickerMessage" -> media(FileKind.STICKER, body);
      case "locationMessage" -> place(type, body, false);
      case "liveLocationMessage" -> place(type, body, true);
      case "contactMessage", "contactsArrayMessage" -> SharedContacts.read(body);
      case "pollCreationMessage",
          "pollCreationMessageV2",
          "pollCreationMessageV3",
          "pollCreationMessageV5" ->
          poll(body);
      default ->
          Replies.read(type, body)
              .or(() -> Taps.read(type, body))
              .orElseGet(() -> unsupported(type));
    };
  }

  /** The placeholder for what cannot be shown. */
  private static MessageContent unsupported(String type) {
    return new MessageContent.Unsupported(Values.beginning(Unicode.clean(type), LONGEST_TYPE));
  }

  static Optional<String> inner(JsonObject body, String object, String member) {
    return Values.filled(Values.object(body, object), member);
  }

  private static MessageContent media(FileKind kind, JsonObject body) {
    boolean recording = kind == FileKind.AUDIO && Values.flag(body, "ptt").orElse(false);
    Optional<String> name = hint(body, "fileName", LONGEST_NAME);
    MediaFacts facts =
        new MediaFacts(
            hint(body, "mimetype", LONGEST_NAME),
            positive(Values.number(body, "fileLength")),
            small(Values.number(body, "seconds")),
            kind == FileKind.DOCUMENT ? name.or(() -> hint(body, "title", LONGEST_NAME)) : name,
            small(Values.number(body, "pageCount")),
            recording);
    return new MessageContent.Media(kind, Values.filled(body, "caption"), facts);
  }

  private static Optional<String> hint(JsonObject body, String member, int longest) {
    return Values.filled(body, member).map(text -> Values.beginning(text, longest));
  }

  private static OptionalLong positive(OptionalLong number) {
    return number.orElse(-1) >= 0 ? number : OptionalLong.empty();
  }

  private static OptionalInt small(OptionalLong number) {
    return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= Integer.MAX_VALUE
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  /** A place that cannot be is shown as a placeholder. */
  private static MessageContent place(String type, JsonObject body, boolean live) {
    OptionalDouble latitude = degrees(body, "degreesLatitude");
    OptionalDouble longitude = degrees(body, "degreesLongitude");
    return Coordinates.of(latitude.orElse(Double.NaN), longitude.orElse(Double.NaN))
        .<MessageContent>map(
            at ->
                new MessageContent.Place(
                    Values.filled(body, "caption").or(() -> Values.filled(body, "comment")),
                    at,
                    hint(body, "name", LONGEST_HINT),
                    hint(body, "address", LONGEST_HINT),
                    live || Values.flag(body, "isLive").orElse(false)))
        .orElseGet(() -> unsupported(type));
  }

  private static OptionalDouble degrees(JsonObject body, String member) {
    return body.get(member) instanceof JsonNumber number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  private static MessageContent poll(JsonObject body) {
    List<String> options =
        Values.objects(body.get("options")).stream()
            .flatMap(option -> hint(option, "optionName", LONGEST_NAME).stream())
            .limit(MOST_OPTIONS)
            .toList();
    int selectable = small(Values.number(body, "selectableOptionsCount")).orElse(0);
    return new MessageContent.Poll(
        Values.filled(body, "name"), options, Math.min(selectable, options.size()));
  }
}
