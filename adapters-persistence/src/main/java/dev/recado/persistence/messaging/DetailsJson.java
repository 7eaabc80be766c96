package dev.recado.persistence.messaging;

import static dev.recado.persistence.sql.JsonFields.flag;
import static dev.recado.persistence.sql.JsonFields.number;
import static dev.recado.persistence.sql.JsonFields.text;
import static dev.recado.persistence.sql.JsonFields.texts;

import dev.recado.domain.message.Coordinates;
import dev.recado.domain.message.FileKind;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContent.Cards.Card;
import dev.recado.domain.message.MessageType;
import dev.recado.persistence.sql.JsonFields;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a content carries beside its words, as the column {@code details} keeps it. */
public final class DetailsJson {
  private DetailsJson() {}

  public static String write(MessageContent content) {
    return fields(content).object().toString();
  }

  private static JsonFields fields(MessageContent content) {
    JsonFields fields = new JsonFields();
    return switch (content) {
      case MessageContent.Text text -> fields;
      case MessageContent.Media media -> media(fields, media.facts());
      case MessageContent.Place place ->
          fields
              .add("latitude", place.at().latitude())
              .add("longitude", place.at().longitude())
              .add("name", place.name())
              .add("address", place.address())
              .add("live", place.live());
      case MessageContent.Cards cards ->
          fields.addAll("contacts", cards.cards().stream().map(DetailsJson::card).toList());
      case MessageContent.Poll poll ->
          fields
              .add("options", poll.options())
              .add("selectable", OptionalLong.of(poll.selectable()));
      case MessageContent.Choice choice -> fields.add("replyId", choice.replyId());
      case MessageContent.Buttons buttons -> fields.add("labels", buttons.labels());
      case MessageContent.Unsupported unsupported ->
          fields.add("type", Optional.of(unsupported.called()));
    };
  }

  private static JsonFields media(JsonFields fields, MediaFacts facts) {
    return fields
        .add("mimetype", facts.mimeType())
        .add("fileLength", facts.size())
        .add("seconds", wide(facts.seconds()))
        .add("fileName", facts.fileName())
        .add("pageCount", wide(facts.pages()))
        .add("voiceNote", facts.voiceNote());
  }

  private static OptionalLong wide(OptionalInt number) {
    return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
  }

  private static JsonObject card(Card card) {
    return new JsonFields().add("name", card.name()).add("phones", card.phones()).object();
  }

  public static MessageContent read(MessageType type, Optional<String> text, String json) {
    JsonObject details = JsonFields.parse(json);
    return switch (type) {
      case TEXT -> new MessageContent.Text(text);
      case IMAGE -> new MessageContent.Media(FileKind.IMAGE, text, facts(details));
      case VIDEO -> new MessageContent.Media(FileKind.VIDEO, text, facts(details));
      case AUDIO -> new MessageContent.Media(FileKind.AUDIO, text, facts(details));
      case DOCUMENT -> new MessageContent.Media(FileKind.DOCUMENT, text, facts(details));
      case STICKER -> new MessageContent.Media(FileKind.STICKER, text, facts(details));
      case LOCATION -> place(text, details);
      case CONTACT -> new MessageContent.Cards(cards(details));
      case POLL ->
          new MessageContent.Poll(
              text, texts(details, "options"), (int) number(details, "selectable").orElse(0));
      case LIST_REPLY -> new MessageContent.Choice(true, text, text(details, "replyId"));
      case BUTTON_REPLY -> new MessageContent.Choice(false, text, text(details, "replyId"));
      case BUTTONS -> new MessageContent.Buttons(text, texts(details, "labels"));
      case UNSUPPORTED -> new MessageContent.Unsupported(text(details, "type").orElse("unknown"));
    };
  }

  private static MediaFacts facts(JsonObject details) {
    return new MediaFacts(
        text(details, "mimetype"),
        number(details, "fileLength"),
        narrow(number(details, "seconds")),
        text(details, "fileName"),
        narrow(number(details, "pageCount")),
        flag(details, "voiceNote"));
  }

  private static OptionalInt narrow(OptionalLong number) {
    return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  private static MessageContent place(Optional<String> text, JsonObject details) {
    return new MessageContent.Place(
        text,
        new Coordinates(degrees(details, "latitude"), degrees(details, "longitude")),
        text(details, "name"),
        text(details, "address"),
        flag(details, "live"));
  }

  /** The table has a check that it is a number. */
  private static double degrees(JsonObject details, String name) {
    return details.get(name) instanceof JsonNumber number ? number.doubleValue() : 0;
  }

  private static List<Card> cards(JsonObject details) {
    return JsonFields.objects(details, "contacts").stream()
        .map(card -> new Card(text(card, "name"), texts(card, "phones")))
        .toList();
  }
}
