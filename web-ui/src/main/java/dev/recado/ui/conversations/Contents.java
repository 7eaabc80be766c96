package dev.recado.ui.conversations;

import dev.recado.domain.member.Language;
import dev.recado.domain.message.FileKind;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContent.Cards.Card;
import dev.recado.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a message says, as the thread shows it: words, a file, lines below. */
record Contents(Language language, MessageContent content) {
  String words() {
    return content.text().orElse("");
  }

  Optional<Entry.Attachment> attachment() {
    return content instanceof MessageContent.Media media
        ? Optional.of(attachment(media))
        : Optional.empty();
  }

  private Entry.Attachment attachment(MessageContent.Media media) {
    return new Entry.Attachment(
        form(media.kind()),
        media.facts().fileName().orElseGet(() -> say("file." + form(media.kind()))),
        media.file().map(id -> "/ui/conversations/media/" + id));
  }

  private static String form(FileKind kind) {
    return switch (kind) {
      case IMAGE, STICKER -> "image";
      case VIDEO -> "video";
      case AUDIO -> "audio";
      case DOCUMENT -> "file";
    };
  }

  /** What is neither words nor a file. */
  List<String> lines() {
    return switch (content) {
      case MessageContent.Text text -> List.of();
      case MessageContent.Media media -> List.of();
      case MessageContent.Place place -> place(place);
      case MessageContent.Cards cards -> cards.cards().stream().map(Contents::card).toList();
      case MessageContent.Poll poll -> poll.options().stream().map("○ "::concat).toList();
      case MessageContent.Choice choice -> List.of();
      case MessageContent.Buttons buttons -> buttons.labels().stream().map("▸ "::concat).toList();
      case MessageContent.Unsupported other -> List.of(say("unsupported", other.called()));
    };
  }

  private List<String> place(MessageContent.Place place) {
    String where = "📍 " + place.at().latitude() + ", " + place.at().longitude();
    return Stream.of(place.name(), place.address(), Optional.of(where))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String card(Card card) {
    return "👤 " + card.name().orElse("") + " " + String.join(", ", card.phones());
  }

  private String say(String key, Object... arguments) {
    return Texts.say(language, "conversations." + key, arguments);
  }
}
