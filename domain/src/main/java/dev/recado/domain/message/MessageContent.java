package dev.recado.domain.message;

import dev.recado.domain.media.MediaId;
import java.util.List;
import java.util.Optional;

/**
 * What a message says, a type per kind of content. Its words, where it has any, are what is
 * searched, shown in lists and replaced by an edit.
 */
public sealed interface MessageContent {
  MessageType type();

  /** The words: the text itself, a caption, a title; empty where there are none. */
  Optional<String> text();

  /** The same content with other words, after an edit. */
  MessageContent saying(String words);

  /** One line for lists: the words, or the type in brackets. */
  default String preview() {
    return text().map(MessageText::preview).orElse("[" + type().label() + "]");
  }

  static MessageContent text(String words) {
    return new Text(Optional.of(words));
  }

  /**
   * @param text may be empty only where the gateway lost it
   */
  record Text(Optional<String> text) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.TEXT;
    }

    @Override
    public MessageContent saying(String words) {
      return new Text(Optional.of(words));
    }
  }

  /** A picture, a recording or a file; the file itself is kept elsewhere. */
  record Media(FileKind kind, Optional<String> text, MediaFacts facts, Optional<MediaId> file)
      implements MessageContent {
    /** Whose file is not known here yet. */
    public Media(FileKind kind, Optional<String> text, MediaFacts facts) {
      this(kind, text, facts, Optional.empty());
    }

    /** The same with its file, as {@code GET /media/{id}} knows it. */
    public Media in(Optional<MediaId> other) {
      return new Media(kind, text, facts, other);
    }

    @Override
    public MessageType type() {
      return kind.type();
    }

    @Override
    public MessageContent saying(String words) {
      return new Media(kind, Optional.of(words), facts, file);
    }
  }

  /**
   * A place, or where somebody was when he began to share it live.
   *
   * @param name of the place, as the sender's map has it
   */
  record Place(
      Optional<String> text,
      Coordinates at,
      Optional<String> name,
      Optional<String> address,
      boolean live)
      implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.LOCATION;
    }

    @Override
    public MessageContent saying(String words) {
      return new Place(Optional.of(words), at, name, address, live);
    }
  }

  /** People whose cards were shared; they do not enter the address book by that. */
  record Cards(List<Card> cards) implements MessageContent {
    /**
     * @param phones digits, as far as the card has any
     */
    public record Card(Optional<String> name, List<String> phones) {}

    @Override
    public MessageType type() {
      return MessageType.CONTACT;
    }

    @Override
    public Optional<String> text() {
      return Optional.empty();
    }

    @Override
    public MessageContent saying(String words) {
      return this;
    }
  }

  /**
   * A question with options.
   *
   * @param selectable how many may be chosen; 0 for any number
   */
  record Poll(Optional<String> text, List<String> options, int selectable)
      implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.POLL;
    }

    @Override
    public MessageContent saying(String words) {
      return new Poll(Optional.of(words), options, selectable);
    }
  }

  /**
   * An answer given by a tap: what the customer saw, and the id behind it.
   *
   * @param fromList whether it was a row of a list rather than a button
   */
  record Choice(boolean fromList, Optional<String> text, Optional<String> replyId)
      implements MessageContent {
    @Override
    public MessageType type() {
      return fromList ? MessageType.LIST_REPLY : MessageType.BUTTON_REPLY;
    }

    @Override
    public MessageContent saying(String words) {
      return new Choice(fromList, Optional.of(words), replyId);
    }
  }

  /**
   * A message with something to tap: buttons, a list, a template, a native flow.
   *
   * @param labels what can be tapped, in order
   */
  record Buttons(Optional<String> text, List<String> labels) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.BUTTONS;
    }

    @Override
    public MessageContent saying(String words) {
      return new Buttons(Optional.of(words), labels);
    }
  }

  /**
   * The placeholder for what WhatsApp can say and Recado cannot show; the raw event is kept.
   *
   * @param called the provider's own name of the type
   */
  record Unsupported(String called) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.UNSUPPORTED;
    }

    @Override
    public Optional<String> text() {
      return Optional.empty();
    }

    @Override
    public MessageContent saying(String words) {
      return this;
    }
  }
}
