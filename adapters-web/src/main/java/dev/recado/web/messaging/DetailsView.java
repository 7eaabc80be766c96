package dev.recado.web.messaging;

import dev.recado.domain.media.MediaId;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a message carries beside its words, in a form per type. */
public final class DetailsView {
  private DetailsView() {}

  /** Nothing more than words. */
  public record None() {}

  /**
   * What the sender's device says of the file of an image, video, audio, document or sticker.
   *
   * @param fileLength in bytes
   * @param mediaId for {@code GET /media/{id}}; null while the file is not known here
   * @param voiceNote whether it was recorded in the chat
   */
  public record File(
      @Nullable String mediaId,
      @Nullable String mimetype,
      @Nullable Long fileLength,
      @Nullable Integer seconds,
      @Nullable String fileName,
      @Nullable Integer pageCount,
      boolean voiceNote) {}

  /**
   * A place.
   *
   * @param live whether it was the beginning of a position shared live
   */
  public record Location(
      double latitude,
      double longitude,
      @Nullable String name,
      @Nullable String address,
      boolean live) {}

  /** People whose cards were shared. */
  public record Contacts(List<Card> contacts) {
    /**
     * @param phones digits
     */
    public record Card(@Nullable String name, List<String> phones) {}
  }

  /**
   * The options of a poll.
   *
   * @param selectable how many may be chosen; 0 for any number
   */
  public record Poll(List<String> options, int selectable) {}

  /**
   * An answer given by a tap.
   *
   * @param replyId what stands behind the button or row
   */
  public record Reply(@Nullable String replyId) {}

  /** What can be tapped. */
  public record Buttons(List<String> labels) {}

  /**
   * Something Recado cannot show yet.
   *
   * @param type WhatsApp's own name of it
   */
  public record Unsupported(String type) {}

  static Object from(MessageContent content) {
    return switch (content) {
      case MessageContent.Text text -> new None();
      case MessageContent.Media media ->
          file(media.file().map(MediaId::toString).orElse(null), media.facts());
      case MessageContent.Place place ->
          new Location(
              place.at().latitude(),
              place.at().longitude(),
              place.name().orElse(null),
              place.address().orElse(null),
              place.live());
      case MessageContent.Cards cards ->
          new Contacts(
              cards.cards().stream()
                  .map(card -> new Contacts.Card(card.name().orElse(null), card.phones()))
                  .toList());
      case MessageContent.Poll poll -> new Poll(poll.options(), poll.selectable());
      case MessageContent.Choice choice -> new Reply(choice.replyId().orElse(null));
      case MessageContent.Buttons buttons -> new Buttons(buttons.labels());
      case MessageContent.Unsupported unsupported -> new Unsupported(unsupported.called());
    };
  }

  private static File file(@Nullable String mediaId, MediaFacts facts) {
    return new File(
        mediaId,
        facts.mimeType().orElse(null),
        number(facts.size()),
        number(facts.seconds()),
        facts.fileName().orElse(null),
        number(facts.pages()),
        facts.voiceNote());
  }

  private static @Nullable Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static @Nullable Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
